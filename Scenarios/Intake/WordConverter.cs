using System.Text.Json;
using System.Text.Json.Serialization;

namespace CcmPlanner.Scenarios.Intake;

/// <summary>An enumeration as a word in camel case; a number or another word is an error.</summary>
/// <typeparam name="TEnum">The enumeration.</typeparam>
public sealed class WordConverter<TEnum>()
    : JsonStringEnumConverter<TEnum>(JsonNamingPolicy.CamelCase, allowIntegerValues: false)
    where TEnum : struct, Enum;
