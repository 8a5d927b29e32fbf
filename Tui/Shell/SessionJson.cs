using System.Text.Json.Serialization;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>How a session stands in its file; made when the program is built.</summary>
[JsonSourceGenerationOptions(
    WriteIndented = true,
    RespectNullableAnnotations = true,
    NewLine = "\n",
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    Converters =
    [
        typeof(WordConverter<ScreenId>), typeof(WordConverter<ThemeName>), typeof(WordConverter<StatesOrder>),
    ])]
[JsonSerializable(typeof(Session))]
internal sealed partial class SessionJson : JsonSerializerContext;
