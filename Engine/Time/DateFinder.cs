using System.Collections;
using System.Reflection;
using NodaTime;

namespace CcmPlanner.Engine.Time;

/// <summary>
/// Finds the days a record names: in its public properties, in those of records inside it, and in its lists.
/// </summary>
/// <param name="ignored">Types whose days play no part.</param>
public sealed class DateFinder(params IReadOnlyCollection<Type> ignored)
{
    private readonly Dictionary<Type, PropertyInfo[]> properties = [];

    /// <summary>Every day a value names, repeated as often as it does; both ends of an uncertain date.</summary>
    public IEnumerable<LocalDate> In(object? value) => value switch
    {
        null or string => [],
        LocalDate day => [day],
        UncertainDate date => ((LocalDate?[])[date.Earliest, date.Latest]).OfType<LocalDate>(),
        IEnumerable items => items.Cast<object?>().SelectMany(In),
        _ => PropertiesOf(value.GetType()).SelectMany(property => In(property.GetValue(value))),
    };

    private PropertyInfo[] PropertiesOf(Type type)
    {
        if (!properties.TryGetValue(type, out var found))
        {
            found = ignored.Contains(type)
                ? []
                : [.. type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(CanNameDays)];
            properties.Add(type, found);
        }

        return found;
    }

    private bool CanNameDays(PropertyInfo property)
    {
        var type = Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType;
        return property.GetIndexParameters().Length == 0
            && !ignored.Contains(type)
            && (type == typeof(LocalDate) || (!type.IsValueType && type != typeof(string) && type != typeof(Type)));
    }
}
