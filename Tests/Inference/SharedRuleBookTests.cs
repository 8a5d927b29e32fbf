using System.Collections;
using System.Reflection;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Simulation;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

/// <summary>
/// Sessions on several threads ask one rule book at once, and what it works out lazily is written while they read.
/// </summary>
public sealed class SharedRuleBookTests
{
    private const BindingFlags Instance = BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic;

    [Fact]
    public void What_sessions_share_is_written_in_one_piece()
    {
        var session = new Session(Book());
        session.Insert(new Example.Clock(new(2020, 1, 1)));
        session.Fire();
        var shared = new HashSet<Type>();

        Reach(session.Book, new HashSet<object>(ReferenceEqualityComparer.Instance), shared);
        Reach(session.Book.RoleOf(typeof(Example.Clock)), new HashSet<object>(ReferenceEqualityComparer.Instance),
            shared);
        Reach(SimulationProgram.Compile(Simulated), new HashSet<object>(ReferenceEqualityComparer.Instance), shared);

        shared.Count.ShouldBeGreaterThan(20);
        shared.SelectMany(Halved).ShouldBeEmpty("a thread may read one half before the other is written");
    }

    private static RuleBook Simulated => RuleBook.Load([new DirectRule(), new OnwardRule()]);

    /// <summary>Fields that can be written after construction and take more than one word.</summary>
    private static IEnumerable<string> Halved(Type type) => type
        .GetFields(Instance)
        .Where(field => !field.IsInitOnly
            && field.FieldType is { IsValueType: true, IsPrimitive: false, IsEnum: false })
        .Select(field => $"{type.Name}.{field.Name}");

    private static void Reach(object? start, HashSet<object> seen, HashSet<Type> types)
    {
        if (start is null or string or Type or MemberInfo or Delegate || start.GetType().IsPrimitive
            || !seen.Add(start))
        {
            return;
        }

        if (start is IEnumerable many)
        {
            foreach (var item in many)
            {
                Reach(item, seen, types);
            }

            return;
        }

        var type = start.GetType();
        var isOurs = type.Assembly == typeof(Session).Assembly;
        if (isOurs)
        {
            types.Add(type);
        }

        foreach (var field in isOurs || type.IsValueType ? type.GetFields(Instance) : [])
        {
            Reach(field.GetValue(start), seen, types);
        }
    }
}
