using CcmPlanner.Engine.Time;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using CcmPlanner.Scenarios.Standing;
using CcmPlanner.Tui.State;
using NodaTime;

namespace CcmPlanner.Tests.Screens;

/// <summary>
/// An outlook of invented States, with every status, an assumed event, wide letters and missing years.
/// </summary>
internal static class Invented
{
    private static readonly (string Code, string Name)[] More =
    [
        ("ETA", "Etaville"), ("THE", "Thetaland"), ("IOT", "Iotania"), ("KAP", "Kappastan"), ("LAM", "Lambdia"),
        ("MUL", "Mulandia"),
        ("NUL", "Nuland"), ("XIA", "Xia 西亚"), ("OMI", "Omicronesia"), ("PIL", "Pilandia"), ("RHO", "Rhodonia"),
        ("SIG", "Sigmaria"),
        ("TAU", "Tauland"), ("UPS", "Upsilonia"), ("PHI", "Phithia"), ("CHI", "Chiland"), ("PSI", "Psithia"),
        ("OME", "Oméga"),
    ];

    /// <summary>The day most tests ask about.</summary>
    public static LocalDate Day { get; } = new(2026, 4, 18);

    /// <summary>The outlook on a day.</summary>
    public static Outlook On(LocalDate day) => On(new Days(day, day));

    /// <summary>The outlook on days.</summary>
    public static Outlook On(Days days) => new(
        days.AsOf, days.KnownAt, days.AsOf, States(), Obligations(), Notes(), Meetings(), Events(), Areas(),
        Releases());

    /// <summary>The lines a reason has.</summary>
    public static IReadOnlyList<string> Why(Obligation obligation) =>
    [
        $"status = {obligation.Status}          rule Article04.Status",
        "  because StatusAfterTheDate (CCM 4(1)(a))",
        "  the date 2026-01-01 is before the day asked about",
        "    first date 2021-03-01: in force 2011-03-01 and 10 years",
        "    extension 1: 58 months, decided by the second meeting, with a long sentence that has to be folded to the "
        + "width of the box",
        "  no completion declared",
    ];

    private static Provenance From(
        Confidence confidence = Confidence.High, bool assumed = false, string? note = null) =>
        new("Invented register, page 1", confidence, null, assumed, note);

    private static LocalDate Date(string iso) => NodaTime.Text.LocalDatePattern.Iso.Parse(iso).Value;

    private static List<StateStanding> States()
    {
        StateStanding Bound(string code, string name, string region, int year) => new(
            new(code), name, region, new(2008, 12, 3), new(year, 9, 12), InstrumentKind.Ratification,
            new(year + 1, 3, 1),
            null, StandingStatus.Party, From());
        List<StateStanding> states =
        [
            Bound("ALP", "Alphaland", "Africa", 2010),
            Bound("BET", "Betaria", "Eastern Europe", 2010),
            Bound("GAM", "Gammastan", "Asia-Pacific", 2011),
            Bound("DEL", "Deltaland", "Africa", 2015),
            Bound("EPS", "Epsilonia", "Western Europe and others", 2012),
            new(new("ZET"), "Zetaland", "Latin America and Caribbean", null, new(2025, 12, 1), InstrumentKind.Accession,
                new(2026, 6, 1), null, StandingStatus.AccededNotInForce, From()),
            new(new("WOL"), "Woland", "Africa", new(2008, 12, 3), null, null, null, null, StandingStatus.Signatory,
                From()),
            new(new("VES"), "Vestia", "Eastern Europe", new(2008, 12, 3), new(2011, 3, 24), InstrumentKind.Ratification,
                new(2011, 9, 1), new(2025, 3, 6), StandingStatus.Withdrawn, From()),
        ];
        states.AddRange(More.Select(
            (state, i) => Bound(state.Code, state.Name, i % 2 == 0 ? "Africa" : "Asia-Pacific", 2010 + (i % 9))));
        return [.. states.OrderBy(state => state.Name, StringComparer.Ordinal)];
    }

    private static Obligation Owed(
        string code, string provision, string duty, string original, string due, ObligationStatus status,
        string because) =>
        new(
            new(code), provision, null, duty, Date(original).PlusYears(-10), Date(original), Date(due), status, because,
            null, [], [], [Cite(provision)], Confidence.High, false);

    private static string Cite(string provision) => $"{provision}, Convention";

    private static List<Obligation> Obligations()
    {
        List<Obligation> owed =
        [
            Clearance(),
            Owed("ALP", "CCM-4.1.a", "clear cluster munition remnants", "2021-03-01", "2025-08-01",
                ObligationStatus.Overdue,
                "the date 2025-08-01 has passed and no decision is outstanding") with { Confidence =
                    Confidence.Medium },
            Owed("ALP", "CCM-7.1", "first transparency report", "2011-08-28", "2011-08-28", ObligationStatus.MetLate,
                "filed on 2011-11-04, after 2011-08-28") with { SatisfiedOn = UncertainDate.Parse("2011-11-04") },
            Owed("GAM", "CCM-4.1.a", "clear cluster munition remnants", "2022-03-01", "2025-03-01",
                ObligationStatus.Unknown,
                "the outcome of the request considered by the fourth meeting is not known") with
            {
                Confidence = Confidence.Low,
                Extensions = [Considered()],
            },
            Owed("DEL", "CCM-4.1.a", "clear cluster munition remnants", "2026-12-01", "2026-12-01",
                ObligationStatus.Open,
                "the date 2026-12-01 has not passed"),
            Owed("DEL", "CCM-3.2", "destroy cluster munition stockpiles", "2024-03-01", "2024-03-01",
                ObligationStatus.Lapsed,
                "shown to hold none"),
            Owed("EPS", "CCM-3.2", "destroy cluster munition stockpiles", "2021-03-01", "2021-03-01",
                ObligationStatus.Met,
                "completed on 2014-06-30") with { SatisfiedOn = UncertainDate.Parse("2014-06") },
            Owed("ZET", "CCM-7.1", "first transparency report", "2026-11-28", "2026-11-28", ObligationStatus.Open,
                "the date has not passed") with { Assumed = true },
        ];
        owed.AddRange(More.Select((state, i) => Owed(state.Code, "CCM-3.2", "destroy cluster munition stockpiles",
            $"{2019 + i}-03-01", $"{2019 + i}-03-01", i < 8 ? ObligationStatus.Met : ObligationStatus.Open,
            i < 8 ? "completed in time" : "the date has not passed")));
        return owed;
    }

    private static Obligation Clearance() => Owed(
        "BET", "CCM-4.1.a", "clear cluster munition remnants", "2021-03-01", "2026-01-01", ObligationStatus.Overdue,
        "the date 2026-01-01 has passed and no decision is outstanding") with
    {
        Extensions =
        [
            new(1, UncertainDate.Parse("2020-02"), false, "2RC", UncertainDate.Parse("2020-11-27"), 58, new(2026, 1, 1),
                60, new(2026, 3, 1), "granted", From()),
            new(2, UncertainDate.Parse("2025-06-30"), true, "13MSP", null, null, null, 24, new(2028, 1, 1), "requested",
                From(Confidence.Medium)),
        ],
        History =
        [
            new(UncertainDate.Parse("2013"), "declared-complete", From()),
            new(UncertainDate.Parse("2015-04"), "reopened", From()),
        ],
    };

    private static ExtensionStep Considered() =>
        new(1, null, null, "13MSP", null, null, null, 36, new(2028, 3, 1), "considered",
            From(Confidence.Low, note: "final report not read"));

    private static List<ObligationNote> Notes() =>
        [new(new("EPS"), "CCM-4.1.a", "reported no remnants when the Convention entered into force for it",
            From(Confidence.Medium))];

    private static List<MeetingDates> Meetings()
    {
        MeetingDates Of(string id, MeetingKind kind, LocalDate opens, MeetingStatus status, string? place) => new(
            new(id, id, kind, opens, opens.PlusDays(4), place, status, true,
                From(assumed: status == MeetingStatus.Assumed)),
            opens.PlusMonths(-9), opens.PlusDays(-60));
        return
        [
            Of("13MSP", MeetingKind.MeetingOfStatesParties, new(2025, 9, 16), MeetingStatus.Held, "Geneva"),
            Of("3RC", MeetingKind.ReviewConference, new(2026, 9, 14), MeetingStatus.Announced, "Alphaville"),
            Of("14MSP", MeetingKind.MeetingOfStatesParties, new(2027, 9, 13), MeetingStatus.Assumed, null),
            Of("15MSP", MeetingKind.MeetingOfStatesParties, new(2028, 9, 11), MeetingStatus.Assumed, null),
        ];
    }

    private static List<CalendarEvent> Events()
    {
        CalendarEvent Of(
            string date, string kind, string? state, string title, string provision, bool assumed = false,
            string subject = "due") =>
            new(Date(date), kind, state is null ? null : new StateCode(state), title, provision, subject, assumed,
                Confidence.High);
        return
        [
            Of("2026-04-30", "obligation", "ALP", "Article 7(2) annual report", "CCM-7.2"),
            Of("2026-05-20", "obligation", "RHO", "Article 3(2) stockpile destruction", "CCM-3.2"),
            Of("2026-06-01", "obligation", "ZET", "enters into force", "CCM-17.2"),
            Of("2026-06-15", "filing", "DEL",
                "last day to request an extension of Article 4(1)(a) from a meeting with a rather long name (assumed)",
                "CCM-4.5", true),
            Of("2026-07-16", "circulation", null, "work plan and budget of the Unit, 60 days before 3RC",
                "ISU-work-plan", subject: "3RC"),
            Of("2026-12-01", "obligation", "DEL", "Article 4(1)(a) clearance", "CCM-4.1.a"),
        ];
    }

    private static List<Contamination> Areas()
    {
        Contamination Of(string date, decimal? confirmed, decimal? suspected) => new(
            new("BET"), Date(date), Area(confirmed), Area(suspected), null, From());
        return [Of("2018-12-31", 9.1m, 5.2m), Of("2019-12-31", 8.4m, null), Of("2022-12-31", 4.25m, 1.5m),
            Of("2024-12-31", 0.35m, 0m)];
    }

    private static List<LandRelease> Releases() =>
    [
        new(new("BET"), 2021, Area(1.2m), Area(0.3m), null, null, From()),
        new(new("BET"), 2022, Area(0.8m), null, Area(2.1m), Area(0.1m), From()),
    ];

    private static SquareKilometres? Area(decimal? size) => size is { } known ? new SquareKilometres(known) : null;
}
