using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Tests.Inference.Example;
using NodaTime;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

public sealed class SessionTests
{
    private static readonly LocalDate Start = new(2010, 8, 1);

    private static Session Begin()
    {
        var session = new Session(Book());
        session.InsertAll([new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, Start),
            new Joined(Betaria, new(2015, 3, 1))]);
        session.Fire();
        return session;
    }

    [Fact]
    public void Conclusions_follow_from_facts_through_several_rules()
    {
        var session = Begin();

        session.Query<Due>()
            .ShouldBe([new Due(Alphaland, new(2018, 8, 1)), new Due(Betaria, new(2023, 3, 1))], ignoreOrder: true);
        session.Query<Overdue>().ShouldBe([new Overdue(Alphaland, new(2018, 8, 1))]);
    }

    [Fact]
    public void A_fact_that_was_absent_ends_what_rested_on_its_absence()
    {
        var session = Begin();

        session.Insert(new Report(Alphaland, new(2018, 7, 1)));
        session.Fire();

        session.Query<Overdue>().ShouldBeEmpty();
        session.Query<Met>().ShouldBe([new Met(Alphaland)]);
    }

    [Fact]
    public void Taking_a_fact_back_restores_what_its_absence_allows()
    {
        var session = Begin();
        session.Insert(new Report(Alphaland, new(2018, 7, 1)));
        session.Fire();

        session.Retract(new Report(Alphaland, new(2018, 7, 1)));
        session.Fire();

        session.Query<Overdue>().ShouldBe([new Overdue(Alphaland, new(2018, 8, 1))]);
        session.Query<Met>().ShouldBeEmpty();
    }

    [Fact]
    public void A_collection_counts_what_comes_and_goes()
    {
        var session = Begin();
        session.InsertAll(
            [new Invoice(Alphaland, 2019, 50), new Invoice(Alphaland, 2020, 70), new Payment(Alphaland, 2019, 50)]);
        session.Fire();
        session.Query<Arrears>().ShouldBe([new Arrears(Alphaland, 70, 2)]);

        session.Insert(new Payment(Alphaland, 2020, 70));
        session.Fire();

        session.Query<Arrears>().ShouldBeEmpty();
    }

    [Fact]
    public void A_conclusion_with_two_grounds_outlives_one_of_them()
    {
        var session = Begin();
        session.Insert(new Invoice(Alphaland, 2019, 500));
        session.Fire();
        session.Why(new Notice(Alphaland, "reminder"))!.Grounds.Count.ShouldBe(2);

        session.Insert(new Report(Alphaland, new(2018, 7, 1)));
        session.Fire();

        session.Why(new Notice(Alphaland, "reminder"))!.Grounds.Count.ShouldBe(1);
    }

    [Fact]
    public void A_proof_reads_from_the_conclusion_down_to_stated_facts()
    {
        var session = Begin();
        session.Insert(new Invoice(Alphaland, 2019, 500));
        session.Fire();

        var text = ProofText.Render(session.Why(new Notice(Alphaland, "reminder"))!, fact => fact.GetType().Name);

        text.ShouldBe(
            """
            Notice
              because notice (EX 7)
                Bound
                  because bound: A State is bound from the day it joined. (EX 1)
                    Clock (stated)
                    Joined (stated)
                Arrears
                  because arrears (EX 5)
                    Bound
                      for the reasons shown above
                    invoices: 1 Invoice with i.State == ALP
                    payments: 0 Payment with p.State == ALP
                    open = 500
                    500 > 0
                no Clear with c.State == ALP
              also because notice (EX 7)
                Bound
                  for the reasons shown above
                Overdue
                  because overdue (EX 4)
                    Due
                      because due: A report is due some years after. (EX 2(1), EX 2(2))
                        Bound
                          for the reasons shown above
                        Years (stated)
                        due = 2018-08-01
                    Clock (stated)
                    no Report with r.State == ALP and r.On <= 2020-01-01
                    2018-08-01 < 2020-01-01

            """.Replace("\r\n", "\n", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_proof_passes_the_independent_checker()
    {
        var session = Begin();
        session.InsertAll([new Invoice(Alphaland, 2019, 500), new Invoice(Betaria, 2019, 5),
            new Payment(Betaria, 2019, 1), new Report(Betaria, new(2019, 1, 1))]);
        session.Fire();
        var facts = session.Query<object>().ToList();

        var problems = facts.SelectMany(fact => ProofChecker.Check(session.Why(fact)!, facts, session.Stated));

        problems.ShouldBeEmpty();
    }

    [Fact]
    public void The_checker_finds_a_proof_that_no_longer_holds()
    {
        var session = Begin();
        var proof = session.Why(new Overdue(Alphaland, new(2018, 8, 1)))!;
        session.Insert(new Report(Alphaland, new(2018, 7, 1)));
        session.Fire();

        var problems = ProofChecker.Check(proof, [.. session.Query<object>()], session.Stated);

        problems.ShouldContain(
            problem => problem.Contains("claims an absence of Report that is none", StringComparison.Ordinal));
    }

    [Fact]
    public void A_proof_in_json_names_rules_facts_and_what_was_absent()
    {
        var session = Begin();

        var json = System.Text.Json.JsonDocument.Parse(
            ProofJson.Render(session.Why(new Overdue(Alphaland, new(2018, 8, 1)))!)).RootElement;

        var ground = json.GetProperty("grounds")[0];
        ground.GetProperty("rule").GetString().ShouldBe("overdue");
        ground.GetProperty("cites")[0].GetString().ShouldBe("EX 4");
        ground.GetProperty("premises")[2].GetProperty("absent").GetString().ShouldBe("Report");
        ground.GetProperty("premises")[2].GetProperty("conditions")[0].GetString().ShouldBe("r.State == ALP");
    }
}
