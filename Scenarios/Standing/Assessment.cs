using System.Text;
using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Situations;
using NodaTime;

namespace CcmPlanner.Scenarios.Standing;

/// <summary>The law applied to the situation for one day: what is concluded, and why.</summary>
public sealed class Assessment
{
    private readonly Session session;
    private readonly FactText text;
    private readonly OutlookBuilder builder;
    private readonly Lazy<Outlook> outlook;
    private readonly Lazy<MachineryOutlook> machinery;

    private Assessment(Session session, FactText text, OutlookBuilder builder, string inputHash)
    {
        this.session = session;
        this.text = text;
        this.builder = builder;
        States = builder.Standings();
        Notes = builder.Notes();
        outlook = new Lazy<Outlook>(() => builder.Build(States, Notes));
        machinery = new Lazy<MachineryOutlook>(() => MachineryAssembly.Of(session, builder.AsOf, text.NameOf));
        InputHash = inputHash;
    }

    /// <summary>The day asked about.</summary>
    public LocalDate AsOf => builder.AsOf;

    /// <summary>Only what was public by then is used.</summary>
    public LocalDate KnownAt => builder.KnownAt;

    /// <summary>Every State in the data and how it stands towards the Convention.</summary>
    public IReadOnlyList<StateStanding> States { get; }

    /// <summary>Why some States have no obligation.</summary>
    public IReadOnlyList<ObligationNote> Notes { get; }

    /// <summary>How everything stands; put together, and every obligation proved, when first asked for.</summary>
    public Outlook Outlook => outlook.Value;

    /// <summary>
    /// How the machinery stands: meetings, requests, Committee, Unit; concluded when first asked for, since a question
    /// about duties needs none of it.
    /// </summary>
    public MachineryOutlook Machinery => machinery.Value;

    /// <summary>Everything with a day, of duties and machinery, by day.</summary>
    public IReadOnlyList<CalendarEvent> Calendar => CalendarAssembly.InOrder(Outlook.Events.Concat(Machinery.Events));

    /// <summary>SHA-256 of every fact that was used, as lower-case hexadecimal.</summary>
    public string InputHash { get; }

    /// <summary>SHA-256 of the rules and parameters, as lower-case hexadecimal.</summary>
    public static string RulesHash { get; } = HashOf(ConventionRules.Law);

    /// <summary>SHA-256 of a law's rules and parameters, as lower-case hexadecimal.</summary>
    public static string HashOf(LawBook law) =>
        Hash([.. law.Versions.Books.Select(RuleBookText.Of), law.Parameters.Text]);

    /// <summary>Applies the law.</summary>
    /// <param name="situation">Everything known.</param>
    /// <param name="asOf">The day asked about.</param>
    /// <param name="knownAt">Only what was public by this day is used.</param>
    /// <param name="rulesAt">The rules in force on this day are used.</param>
    /// <param name="law">The law to apply; null for the law as adopted.</param>
    public static Assessment Of(
        Situation situation,
        LocalDate asOf,
        LocalDate knownAt,
        LocalDate rulesAt,
        LawBook? law = null)
    {
        var facts = situation.FactsAt(asOf, knownAt).ToList();
        var concluded = (law ?? ConventionRules.Law).Conclude(facts, asOf, rulesAt);
        var words = new FactText(situation.States.ToDictionary(state => state.Code, state => state.Name));
        var assembling = new OutlookBuilder(situation, concluded, words, asOf, knownAt, rulesAt);
        return new Assessment(
            concluded, words, assembling,
            Hash(facts.Select(fact => fact.ToString() ?? "").Order(StringComparer.Ordinal)));
    }

    /// <summary>The obligations asked for, by State, provision and year; no other is proved.</summary>
    public IReadOnlyList<Obligation> Obligations(ObligationQuery query) => builder.Obligations(query);

    /// <summary>The duties without a date of the States asked for (empty for all), by State and provision.</summary>
    public IReadOnlyList<UndatedDuty> Duties(IReadOnlySet<StateCode> states) => builder.Duties(states);

    /// <summary>What requests of the States asked for (empty for all) should show and do not.</summary>
    public IReadOnlyList<RequestConcern> Concerns(IReadOnlySet<StateCode> states) => builder.Concerns(states);

    /// <summary>
    /// The proof of an obligation's standing; of a yearly duty that of <paramref name="year"/>, or of the last year
    /// that has fallen due. Null when the State has no such obligation.
    /// </summary>
    public Proof? Why(StateCode state, string provision, int? year = null)
    {
        object? conclusion =
            session.Query<DutyStanding>().FirstOrDefault(s => s.State == state && s.Provision == provision);
        conclusion ??= session.Query<ClarificationStanding>()
            .LastOrDefault(c => c.State == state && provision == Provision.ClarificationReply);
        conclusion ??= builder.Yearly(state, provision, year);
        conclusion ??= session.Query<Duty>().FirstOrDefault(d => d.State == state && d.Provision == provision);
        return conclusion is null ? null : session.Why(conclusion);
    }

    /// <summary>The proof of one obligation's standing; null when this assessment has no such obligation.</summary>
    public Proof? Why(Obligation obligation) =>
        Why(obligation.State, obligation.Provision, obligation.Year);

    /// <summary>The proof of a conclusion that this assessment has drawn; null for one it has not.</summary>
    public Proof? Why(object conclusion) => session.Why(conclusion);

    /// <summary>
    /// Nearest misses of an obligation, or of a status it does not have; of a yearly duty for
    /// <paramref name="year"/>, or for the last year that has fallen due. Empty when it has it.
    /// </summary>
    public IReadOnlyList<NearMissChain> WhyNot(
        StateCode state, string provision, ObligationStatus? status, int? year = null)
    {
        var inquiry = new WhyNotInquiry(session, state, provision);
        return status is not { } asked ? inquiry.OfObligation()
            : builder.Yearly(state, provision, year) is { } yearly ? inquiry.OfStatus(yearly, asked)
            : inquiry.OfStatus(asked);
    }

    /// <summary>True when the sentence for a fact or conclusion names the State.</summary>
    public bool IsAbout(object fact, StateCode state) =>
        text.Describe(fact).Contains(text.NameOf(state), StringComparison.Ordinal);

    /// <summary>A fact or conclusion in words, with its source and confidence.</summary>
    public string Describe(object fact) => text.Describe(fact);

    private static string Hash(IEnumerable<string> parts)
    {
        var hash = new Sha256();
        foreach (var part in parts)
        {
            hash.Append(Encoding.UTF8.GetBytes(part));
            hash.Append("\n"u8);
        }

        return hash.FinishHex();
    }
}
