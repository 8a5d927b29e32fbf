using System.Text.Json.Nodes;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Every kind of fact that can be recorded.</summary>
internal static class RecordKinds
{
    private static readonly RecordField State = new("state", "ISO", "ISO", "State, as ISO 3166-1 alpha-3 code");

    public static IReadOnlyList<RecordKind> All { get; } =
    [
        RecordExtension.Kind,
        Completion(),
        Clearance(
            "declaration",
            "A State declared that it has cleared all remnants (Article 4(1)(c))",
            "declared",
            "When it declared so"),
        Clearance(
            "reopening",
            "Remnants were found after completion, so the duty is open again",
            "reopened",
            "When they were found"),
        Report(),
        RecordKind.Plain(
            "instrument",
            "A State signed, or deposited its instrument",
            "instruments",
            State,
            [
                new("signed", "--signed", "DATE", "Day of signature (stays as on record)"),
                new("deposited", "--deposited", "DATE", "Day of deposit"),
                new("instrument", "--kind", "WORD", "ratification, acceptance, approval or accession") { Words =
                    ["ratification", "acceptance", "approval", "accession"] },
            ]),
        RecordKind.Plain(
            "withdrawal",
            "The Depositary received a State's notice of withdrawal (Article 20)",
            "instruments",
            State,
            [
                new("deposited", "--received", "DATE", "Day the Depositary received it", IsRequired: true),
                new("toldStatesParties", "--told-states-parties", "DATE",
                    "Day it went to all other States Parties (stays as on record)"),
                new("toldSecurityCouncil", "--told-security-council", "DATE",
                    "Day it went to the Security Council (stays as on record)"),
                new("explained", "--explained", "DATE", "Day it gave its reasons in full (stays as on record)"),
            ],
            ("signed", null),
            ("instrument", "withdrawal")),
        Meeting(),
        RecordKind.Plain(
            "contamination",
            "A State's contaminated area at one day",
            "contamination",
            State,
            [
                Day("asOf", "--on", "The day the figures describe"),
                new("confirmedKm2", "--confirmed", "KM2", "Confirmed hazardous area, km²", IsNumber: true),
                new("suspectedKm2", "--suspected", "KM2", "Suspected hazardous area, km²", IsNumber: true),
                new("totalKm2", "--total", "KM2", "Total as the source gives it, km²", IsNumber: true),
            ]),
        RecordKind.Plain(
            "land-release",
            "Land released in one year, and what was newly found in it",
            "land-release",
            State,
            [
                new("year", "--year", "YYYY", "Calendar year", IsNumber: true, IsRequired: true),
                new("clearedKm2", "--cleared", "KM2", "Cleared, km²", IsNumber: true),
                new("reducedKm2", "--reduced", "KM2", "Reduced by technical survey, km²", IsNumber: true),
                new("cancelledKm2", "--cancelled", "KM2", "Cancelled by non-technical survey, km²", IsNumber: true),
                new("newlyFoundKm2", "--newly-found", "KM2", "Newly recorded contamination, km²", IsNumber: true),
                new("submunitions", "--submunitions", "N", "Submunitions destroyed", IsNumber: true),
            ]),
        RecordKind.Plain(
            "actual",
            "What the Unit spent on a line of its budget in a year",
            "spending",
            new("year", "YEAR", "YYYY", "Calendar year", IsNumber: true),
            [
                new("line", "--line", "WORD", "salaries, social-charges, communication, travel or other-support",
                    IsRequired: true) { Words =
                    ["salaries", "social-charges", "communication", "travel", "other-support"] },
                new("amountChf", "--amount", "CHF", "What was spent, CHF", IsNumber: true, IsRequired: true),
            ]),
        RecordKind.Plain(
            "balance",
            "What the Unit had at the end of a day; a forecast of money starts from the last one",
            "balances",
            new("on", "DATE", "DATE", "The day"),
            [
                new("cashChf", "--cash", "CHF", "Cash, CHF", IsNumber: true, IsRequired: true),
                new("reserveChf", "--reserve", "CHF", "Reserve, CHF", IsNumber: true, IsRequired: true),
            ]),
        RecordKind.Plain(
            "contribution",
            "A State was invoiced for its contribution to the Unit, or paid",
            "contributions",
            State,
            [
                new("year", "--year", "YYYY", "The year it is for", IsNumber: true, IsRequired: true),
                new("channel", "--channel", "WORD", "shared, voluntary or reserve", IsRequired: true) { Words =
                    ["shared", "voluntary", "reserve"] },
                new("amountChf", "--amount", "CHF", "Amount in Swiss francs", IsNumber: true, IsRequired: true),
                new("due", "--due", "DATE", "Day an invoice is due; none for a payment"),
                new("paid", "--paid", "DATE", "Day it was paid; none for an invoice"),
            ]),
        RecordKind.Plain(
            "state",
            "A State the data does not name yet",
            "states",
            State with { Key = "code" },
            [
                new("name", "--name", "TEXT", "Its name as the UN Treaty Collection writes it"),
                new("region", "--region", "TEXT", "Its UN regional group"),
            ]),
    ];

    private static RecordField Day(string key, string option, string description) =>
        new(key, option, "DATE", description, IsRequired: true);

    private static RecordKind Clearance(string word, string description, string key, string when)
    {
        RecordField[] fields =
            [Day(key, "--on", when), Holding("remnants", "Whether it had remnants at entry into force")];
        return new RecordKind(word, description, State, fields, input =>
            input.End("article4", WithHolding(input, "article4", fields), []));
    }

    private static RecordKind Completion()
    {
        var article = new RecordField(
            "article", "--article", "N", "3: stockpile destroyed; 4: remnants cleared (default 4)");
        var on = Day("completed", "--on", "When it was complete");
        return new RecordKind(
            "completion",
            "A State completed destruction (Article 3) or clearance (Article 4)",
            State,
            [article, on, Holding("remnants", "Whether it had remnants, or a stockpile, at entry into force")],
            input => input[article.Option] switch
            {
                null or "4" => input.End("article4", WithHolding(input, "article4", [on, Holding("remnants", "")]), []),
                "3" => input.End("stockpiles", WithHolding(
                    input, "stockpiles", [on with { Key = "destroyed" }, Holding("holding", "")]), []),
                var other => throw new CommandEnds(ExitCode.Usage, $"ccm: --article: found {other}; write 3 or 4"),
            });
    }

    private static RecordField Holding(string key, string description) =>
        new(
            key,
            "--holding",
            "WORD",
            $"{description}: held, none, unclear or undeclared (default: as on record, or held)")
        {
            Words = ["held", "none", "unclear", "undeclared"],
        };

    // Whoever completes, declares or finds again what nobody recorded before, had it.
    private static List<KeyValuePair<string, JsonNode?>> WithHolding(
        RecordInput input, string dataKind, IReadOnlyList<RecordField> fields)
    {
        var draft = input.Begin(State);
        var known = input.Recorder.Standing(dataKind, new JsonObject { [State.Key] = draft[0].Value?.DeepClone() });
        draft.AddRange(fields.Select(field => field.Option != "--holding" || input[field.Option] is not null
            ? input.Field(field)
            : KeyValuePair.Create<string, JsonNode?>(field.Key, known?[field.Key]?.DeepClone() ?? "held")));
        return draft;
    }

    private static RecordKind Report()
    {
        var year = new RecordField(
            "year", "--year", "YYYY", "Calendar year of an annual report (7(2)); none: the initial report",
            IsNumber: true);
        RecordField[] days =
        [
            new("filed", "--filed", "DATE", "When it was filed"),
            new("missingOn", "--missing-on", "DATE", "Day of a list that names the State as overdue"),
        ];
        const string description = "A State filed a transparency report, or was listed without one";
        return new RecordKind("report", description, State, [year, .. days], input =>
        {
            var draft = input.Begin(State);
            var annual = input[year.Option] is not null;
            draft.Add(annual ? input.Field(year) : KeyValuePair.Create<string, JsonNode?>("provision", "CCM-7.1"));
            if (days.All(day => input[day.Option] is null))
            {
                throw new CommandEnds(ExitCode.Usage, "ccm: found neither --filed nor --missing-on; write one of them");
            }

            draft.AddRange(days.Select(input.Field));
            return input.End(annual ? "annual-reports" : "reports", draft, days.Select(day => day.Key));
        });
    }

    // Whoever records a meeting's days has them from an announcement, or afterwards.
    private static JsonNode? Unsaid(string key, bool isNew, bool held) => key switch
    {
        "status" => held ? "held" : "announced",
        "decisions" when isNew => "unknown",
        _ => null,
    };

    private static RecordKind Meeting()
    {
        var id = new RecordField("id", "ID", "ID", "Meeting, such as 3RC or 14MSP");
        RecordField[] fields =
        [
            new("name", "--name", "TEXT", "Full name (stays as on record)"),
            new("kind", "--kind", "WORD", "msp or rc (stays as on record)") { Words = ["msp", "rc"] },
            new("opens", "--opens", "DATE", "First day"),
            new("closes", "--closes", "DATE", "Last day"),
            new("place", "--place", "TEXT", "Where"),
            new("status", "--status", "WORD", "held, announced or assumed (default: announced, unless held)") { Words =
                ["held", "announced", "assumed"] },
            new("decisions", "--decisions", "WORD",
                "recorded, once its decisions on requests are in the data, or unknown") { Words =
                ["recorded", "unknown"] },
        ];
        return new RecordKind("meeting", "A meeting's dates were announced, or it was held", id, fields, input =>
        {
            var draft = input.Begin(id);
            var known = input.Recorder.Standing("meetings", new JsonObject { [id.Key] = input[id.Option] });
            var held = known?["status"]?.ToString() == "held";
            draft.AddRange(fields.Select(input.Field).Select(field => KeyValuePair.Create(
                field.Key, field.Value ?? Unsaid(field.Key, isNew: known is null, held))));
            return input.End("meetings", draft, fields.Select(field => field.Key));
        });
    }
}
