using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Tests.Inference.Oracle;

namespace CcmPlanner.Tests.Inference;

public sealed record Holder(int Number);

public sealed record Parcel(int Id, Holder? Owner, int? Zone);

public sealed record Claim(int Id, Holder? By, int Number);

public sealed record Found(int Rule, int Claim, int Parcel);

/// <summary>Owner and zone are asked for before they are read.</summary>
public sealed class GuardedJoin : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        Parcel parcel = null!;
        When().Match(() => claim).Match(() => parcel, p => p.Owner != null, p => p.Owner!.Number == claim.Number);
        Then().Yield(_ => new Found(0, claim.Id, parcel.Id));
    }
}

public sealed class GuardedZone : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        Parcel parcel = null!;
        When().Match(() => claim, c => c.By != null)
            .Match(() => parcel, p => p.Zone != null && p.Zone.Value == claim.By!.Number);
        Then().Yield(_ => new Found(1, claim.Id, parcel.Id));
    }
}

public sealed class GuardedAbsence : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        When().Match(() => claim).Not<Parcel>(p => p.Owner != null, p => p.Owner!.Number == claim.Number);
        Then().Yield(_ => new Found(2, claim.Id, 0));
    }
}

public sealed class GuardedQuery : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        IEnumerable<Parcel> parcels = null!;
        When().Match(() => claim)
            .Query(() => parcels, q => q
                .Match<Parcel>(p => p.Owner != null, p => p.Owner!.Number == claim.Number).Collect());
        Then().Yield(_ => new Found(3, claim.Id, parcels.Count()));
    }
}

/// <summary>Reads the owner without asking whether there is one.</summary>
[Name("heedless")]
public sealed class HeedlessJoin : Rule
{
    public override void Define()
    {
        Claim claim = null!;
        Parcel parcel = null!;
        When().Match(() => claim).Match(() => parcel, p => p.Owner!.Number == claim.Number);
        Then().Yield(_ => new Found(4, claim.Id, parcel.Id));
    }
}

/// <summary>
/// A key that cannot be read changes nothing of what a rule says: conditions before it decide, and where none does, the
/// rule is named, just as if every pair of facts were looked at in turn. Zero is among the numbers, since it hashes to
/// zero.
/// </summary>
public sealed class UnreadableKeyTests
{
    [Fact]
    public void Conditions_before_the_key_decide_as_if_every_pair_were_looked_at()
    {
        Rule[] rules = [new GuardedJoin(), new GuardedZone(), new GuardedAbsence(), new GuardedQuery()];
        var compared = 0;
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var (random, session, stated) = (new Lottery(seed), new Session(RuleBook.Load(rules)), new List<object>());
            for (var step = 0; step < 12; step++)
            {
                Change(random, session, stated);
                session.Fire();
                session.Query<Found>().ToHashSet().SetEquals(Naive(stated)).ShouldBeTrue($"seed {seed}, step {step}");
                compared++;
            }
        }

        compared.ShouldBe(1_200);
    }

    [Fact]
    public void Where_nothing_decides_before_it_the_rule_and_the_key_are_named_once_there_is_a_pair()
    {
        var (failed, went) = (0, 0);
        for (var seed = 1UL; seed <= 100; seed++)
        {
            var session = new Session(RuleBook.Load([new HeedlessJoin()]));
            var (random, stated) = (new Lottery(seed), new List<object>());
            for (var step = 0; step < 12; step++)
            {
                Change(random, session, stated);
                var (claims, parcels) = (stated.OfType<Claim>().ToList(), stated.OfType<Parcel>().ToList());
                if (claims.Count > 0 && parcels.Exists(parcel => parcel.Owner is null))
                {
                    var failure = Should.Throw<RuleFailedException>(() => session.Fire());
                    failure.Rule.ShouldBe("heedless");
                    failure.Message.ShouldContain("Owner.Number");
                    failure.Facts.OfType<Parcel>().Single().Owner.ShouldBeNull();
                    failed++;
                }
                else
                {
                    session.Fire();
                    session.Query<Found>().ToHashSet().SetEquals(
                        from claim in claims
                        from parcel in parcels
                        where parcel.Owner!.Number == claim.Number
                        select new Found(4, claim.Id, parcel.Id)).ShouldBeTrue($"seed {seed}, step {step}");
                    went++;
                }
            }
        }

        failed.ShouldBeGreaterThan(100);
        went.ShouldBeGreaterThan(100);
    }

    private static void Change(Lottery random, Session session, List<object> stated)
    {
        if (stated.Count > 3 && random.Next(3) == 0)
        {
            var gone = stated[random.Next(stated.Count)];
            session.Retract(gone).ShouldBeTrue();
            stated.Remove(gone);
            return;
        }

        object fact = random.Next(2) == 0
            ? new Claim(random.Next(4), HolderOf(random), random.Next(3))
            : new Parcel(random.Next(4), HolderOf(random), random.Next(3) == 0 ? null : random.Next(3));
        if (session.Insert(fact))
        {
            stated.Add(fact);
        }
    }

    private static Holder? HolderOf(Lottery random) => random.Next(4) == 0 ? null : new Holder(random.Next(3));

    private static HashSet<Found> Naive(List<object> stated)
    {
        var (claims, parcels) = (stated.OfType<Claim>().ToList(), stated.OfType<Parcel>().ToList());
        bool Owned(Parcel parcel, Claim claim) => parcel.Owner != null && parcel.Owner.Number == claim.Number;
        return
        [
            .. from claim in claims
               from parcel in parcels
               where Owned(parcel, claim)
               select new Found(0, claim.Id, parcel.Id),
            .. from claim in claims
               from parcel in parcels
               where claim.By != null && parcel.Zone != null && parcel.Zone.Value == claim.By.Number
               select new Found(1, claim.Id, parcel.Id),
            .. from claim in claims
               where !parcels.Exists(parcel => Owned(parcel, claim))
               select new Found(2, claim.Id, 0),
            .. claims.Select(claim => new Found(3, claim.Id, parcels.Count(parcel => Owned(parcel, claim)))),
        ];
    }
}
