using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Documents;
using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

/// <summary>Scenarios of an invented workspace, beside the library.</summary>
internal static class InventedScenarios
{
    private static readonly HashSet<StateCode> States =
        [.. new[] { "ALP", "BET", "GAM", "DEL", "EPS" }.Select(code => new StateCode(code))];

    /// <summary>What the disk holds, with more documents by name and text.</summary>
    public static Message.ShelfReady Shelf(params (string Name, string Text)[] more) => new(
        new ScenarioShelf(
            [
                Document("minus10", """
                    {
                      "kind": "scenario",
                      "name": "Minus ten",
                      "note": "A tenth less voluntary money, and Alphaland gets two teams more.",
                      "base": "geneva-squeeze",
                      "efforts": [ { "state": "ALP", "teams": 2 } ],
                      "finance": { "voluntary": 0.81, "policies": { "cutTravel": "on" } }
                    }
                    """),
                .. more.Select(pair => Document(pair.Name, pair.Text)),
            ],
            static _ => null),
        new ScenarioStates(States, States) { Meetings = ["2RC-2", "13MSP", "14MSP"] });

    private static SourceText Document(string name, string text) => new($"facts/{name}.json", text);
}
