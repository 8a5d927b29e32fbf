using System.Text.Json;
using System.Text.Json.Serialization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>Reads the data that requests are measured by; made when the program is built.</summary>
[JsonSourceGenerationOptions(
    JsonSerializerDefaults.Web,
    PropertyNameCaseInsensitive = false,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    RespectRequiredConstructorParameters = true,
    Converters = [typeof(WordConverter<Confidence>), typeof(WordConverter<PlanKind>)])]
[JsonSerializable(typeof(RequestThresholds))]
[JsonSerializable(typeof(PlanResultDocument))]
internal sealed partial class RequestDataJson : JsonSerializerContext;

/// <summary>The plans of the data.</summary>
/// <param name="Kind">What the document says it is: plan-results.</param>
/// <param name="Plans">Each of them.</param>
internal sealed record PlanResultDocument(string Kind, IReadOnlyList<PlanResult> Plans);
