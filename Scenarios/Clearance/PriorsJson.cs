using System.Text.Json;
using System.Text.Json.Serialization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Clearance;

/// <summary>
/// Reads priors as strictly as can be; made when the program is built, so that nothing is looked up in types.
/// </summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    NumberHandling = JsonNumberHandling.Strict,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    AllowDuplicateProperties = false,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(WordConverter<Confidence>)])]
[JsonSerializable(typeof(ClearancePriors))]
internal sealed partial class PriorsJson : JsonSerializerContext;
