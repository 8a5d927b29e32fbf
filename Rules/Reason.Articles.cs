using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Rules;

/// <content>Reasons of the yearly reports, of hostilities, declarations and clarifications.</content>
internal static partial class Reason
{
    public static string UpdateMissing(LocalDate on) => $"a source of {Iso(on)} says that it had not been filed";

    public static string UpdateNotTraced(LocalDate due) =>
        $"no source says whether the report due {Iso(due)} was filed";

    public static string DeclarationNotTraced(LocalDate due) =>
        $"no source says whether a declaration was made to the meeting that closed on {Iso(due)}";

    public static string HostilitiesLast(UncertainDate began) =>
        $"the hostilities that began {Within(began)} have not ended, as far as is known; the ten years run from their "
        + $"end";

    public static string ClarificationNotTraced(LocalDate due) =>
        $"no source says whether the clarification due {Iso(due)} was given";
}
