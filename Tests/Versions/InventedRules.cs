using CcmPlanner.Engine.Inference.Citations;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Versions;
using CcmPlanner.Engine.Time;
using NodaTime;

namespace CcmPlanner.Tests.Versions;

/// <summary>Somebody asked for something on a day; the day is unknown where null.</summary>
public sealed record Plea(string Who, LocalDate? FiledOn);

/// <summary>How a plea is dealt with.</summary>
public sealed record Handling(string Who, string How);

/// <summary>Months a plea may take.</summary>
public sealed record Term(string Who, int Months);

[Name("handle pleas"), InForce(null, "2024-12-31")]
public sealed class HandleByMeeting : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "meeting"));
    }
}

[Name("handle pleas"), InForce("2025-01-01", "2026-12-31"), Transitional(typeof(Plea), nameof(Plea.FiledOn))]
public sealed class HandleByCommittee : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "committee"));
    }
}

[Name("handle pleas"), InForce("2027-01-01"), Transitional(typeof(Plea), nameof(Plea.FiledOn))]
public sealed class HandleBySilence : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "silence"));
    }
}

[Name("handle pleas"), InForce("2028-01-01")]
public sealed class HandleByLot : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "lot"));
    }
}

[Name("handle pleas"), InForce("2024-12-31", "2026-12-31")]
public sealed class HandleTooSoon : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "soon"));
    }
}

[Name("handle pleas"), InForce("2025-01-01"), Transitional(typeof(Term), nameof(Term.Who))]
public sealed class HandleByTheWrongFact : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Handling(plea.Who, "wrong"));
    }
}

[Name("plea term")]
public sealed class TermOfPleas : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        Parameter months = null!;
        When().Match(() => plea).Match(() => months, p => p.Id == "plea.months");
        Then().Yield(_ => new Term(plea.Who, months.Value));
    }
}

[Name("plea term")]
public sealed class NoTermOfPleas : Rule
{
    public override void Define()
    {
        Plea plea = null!;
        When().Match(() => plea);
        Then().Yield(_ => new Term(plea.Who, 0));
    }
}
