using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Documents;

/// <summary>The papers on the format of scenarios: the page and the schema that stand in the documentation.</summary>
public static class ScenarioFormat
{
    private const string Head = """
        # The format of scenarios

        A scenario is a JSON document that says what is supposed to be otherwise. `ccm check FILE` tells every mistake in
        it at once. A name without a path means the library that comes with the program, then the workspace of `--data`;
        a path, or a name that ends in `.json`, means that file. Options on the command line (`--as-of`, `--seed`,
        `--trials`) go before what the document says.

        What a scenario and its base both say about one thing, the scenario decides. Its lists (facts, reforms, efforts,
        shocks, payers, memberships, posts, extra costs) come on top of its base's.

        This page and `scenario.schema.json` are written by the program from the fields its reader accepts.


        """;

    private const string Example = """
        ## An example

        ```json
        {
          "kind": "scenario",
          "name": "Less money, more teams in one State",
          "base": "funding-minus-20",
          "trials": 20000,
          "efforts": [
            { "state": "LAO", "from": 2028, "to": 2031, "teams": 1.5 }
          ],
          "shocks": [
            { "kind": "donor-freeze", "donor": "USA", "from": 2029, "years": 2, "share": 0.5 }
          ],
          "finance": { "delayMonths": 2, "policies": { "drawReserve": "on" } }
        }
        ```

        """;

    /// <summary>The page, as Markdown.</summary>
    public static string Page() => Head + ShapePage.Markdown(ScenarioShape.Root) + Example;

    /// <summary>The schema, for editors: JSON Schema 2020-12.</summary>
    public static string Schema() => ShapeSchema.Text(ScenarioShape.Root);
}
