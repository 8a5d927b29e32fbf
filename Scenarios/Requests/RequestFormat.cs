using CcmPlanner.Scenarios.Intake.Shapes;

namespace CcmPlanner.Scenarios.Requests;

/// <summary>The page that explains the format of a request document.</summary>
public static class RequestFormat
{
    private const string Head = """
        # The format of a request

        A request document describes a request to extend a deadline under Article 3 or 4, so that `ccm request FILE` and
        `ccm report analysis FILE` can look at it as an analysis group does. It is JSON; `docs/examples/requests` holds worked
        ones, which the program also finds by their bare name (`ccm request iraq-2022`).

        * What the request does not say is left out or null. That is no mistake of the document: it is found as missing, or,
          where `text` is `not-read`, as unknown, and a question to the State is drafted from it.
        * A mistake is what contradicts itself or cannot be read: cumulative milestones that go down, negative areas, days out of
          order, a State or meeting that is not there. All mistakes are told at once, each with its place, and nothing is
          looked at. A length beyond the cap is no mistake but a check that fails.
        * Figures may say their own `source`, `confidence` and `assumed`; otherwise those of the document hold.
        * This page is made from the shape that the reader uses.


        """;

    /// <summary>The whole page.</summary>
    public static string Page() => Head + ShapePage.Markdown(RequestShape.Root).TrimEnd('\n') + "\n";
}
