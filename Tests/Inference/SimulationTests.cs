using CcmPlanner.Engine.Inference;
using CcmPlanner.Engine.Inference.Dsl;
using CcmPlanner.Engine.Inference.Simulation;
using CcmPlanner.Engine.Values;
using CcmPlanner.Tests.Inference.Example;
using NodaTime;
using static CcmPlanner.Tests.Inference.Example.WorkedExample;

namespace CcmPlanner.Tests.Inference;

[Name("whole fact")]
public sealed class WholeFactRule : Rule
{
    public override void Define()
    {
        Route route = null!;
        When().Match(() => route);
        Then().Yield(_ => new Loud(route.ToString()));
    }
}

[Name("whole stated fact")]
public sealed class WholeStatedFactRule : Rule
{
    public override void Define()
    {
        Edge edge = null!;
        When().Match(() => edge, e => Ends.Differ(e));
        Then().Yield(_ => new Route(edge.To, Ends.First(edge)));
    }
}

public static class Ends
{
    public static bool Differ(Edge edge) => edge.From != edge.To;

    public static int First(Edge edge) => edge.From;
}

[Name("grouped")]
public sealed class GroupedRule : Rule
{
    public override void Define()
    {
        IGrouping<int, Edge> group = null!;
        When().Query(() => group, q => q.Match<Edge>().GroupBy(e => e.From));
        Then().Yield(_ => new Route(group.Key, group.Count()));
    }
}

public sealed class SimulationTests
{
    private static readonly object[] Facts =
    [
        new Clock(new(2020, 1, 1)), new Years("report", 8), new Joined(Alphaland, new(2010, 8, 1)),
        new Joined(Betaria, new(2011, 3, 1)),
        new Report(Betaria, new(2013, 1, 1)), new Invoice(Alphaland, 2019, 50), new Invoice(Alphaland, 2020, 70),
        new Payment(Alphaland, 2019, 50),
    ];

    private static void Write(SimulationRun run)
    {
        foreach (var fact in Facts)
        {
            run.Table(fact.GetType()).Add(fact);
        }
    }

    [Fact]
    public void A_run_concludes_what_a_session_does()
    {
        var session = new Session(Book());
        session.InsertAll(Facts);
        session.Fire();
        var run = SimulationProgram.Compile(Book()).NewRun();
        Write(run);

        run.Run();

        run.Types.SelectMany(type => run.Table(type).Facts()).ToHashSet().SetEquals(session.Query<object>())
            .ShouldBeTrue();
    }

    [Fact]
    public void A_run_allocates_nothing()
    {
        var run = SimulationProgram.Compile(Book()).NewRun();
        var joined = run.Table<Joined>();
        var (states, days) = (joined.Column<StateCode>("State"), joined.Column<LocalDate>("On"));
        var overdue = 0;
        Once(0);
        Memory.TakenBy(() =>
        {
            for (var draw = 1; draw <= 10_000; draw++)
            {
                Once(draw);
            }
        }).ShouldBe(0);
        overdue.ShouldBeGreaterThan(0);

        void Once(int draw)
        {
            run.Reset();
            var clock = run.Table<Clock>();
            clock.Column<LocalDate>("Today")[clock.Append()] = new LocalDate(2020, 1, 1);
            var years = run.Table<Years>();
            var row = years.Append();
            years.Column<string>("Id")[row] = "report";
            years.Column<int>("Value")[row] = 8;
            row = joined.Append();
            states[row] = Alphaland;
            days[row] = new LocalDate(2000 + (draw % 19), 1, 1);
            run.Run();
            overdue += run.Table<Overdue>().Count;
        }
    }

    [Fact]
    public void Many_draws_run_in_one_call()
    {
        var run = SimulationProgram.Compile(Book()).NewRun();
        var due = new int[6];

        run.RunAll(
            due.Length,
            due,
            (table, _, draw) =>
            {
                Write(table);
                table.Table<Joined>().Column<LocalDate>("On")[0] = new LocalDate(2010 + draw, 8, 1);
            },
            (table, years, draw) => years[draw] = table.Table<Due>().Column<LocalDate>("On")[0].Year);

        due.ShouldBe([2018, 2019, 2020, 2021, 2022, 2023]);
    }

    [Fact]
    public void What_columns_cannot_carry_is_refused_by_name()
    {
        var refused = Should.Throw<SimulationRefusedException>(() =>
            SimulationProgram.Compile(RuleBook.Load([new WholeFactRule(), new GroupedRule(), new DirectRule()])));

        refused.Problems.ShouldBe(
        [
            "rule 'whole fact' cannot run in a simulation: 'route' stands for a conclusion as a whole; name the "
            + "members it is about",
            "rule 'grouped' cannot run in a simulation: 'group' comes from a query with GroupBy, which columns cannot "
            + "carry",
        ], ignoreOrder: true);
    }

    [Fact]
    public void A_stated_fact_is_read_as_a_whole_where_it_was_added_as_one()
    {
        var run = SimulationProgram.Compile(RuleBook.Load([new WholeStatedFactRule()])).NewRun();
        object[] edges = [new Edge(1, 2), new Edge(3, 3)];
        Once();

        Memory.TakenBy(Once).ShouldBe(0);

        run.Table<Route>().Facts().ShouldBe([new Route(2, 1)]);

        void Once()
        {
            run.Reset();
            foreach (var edge in edges)
            {
                run.Table<Edge>().Add(edge);
            }

            run.Run();
        }
    }

    [Fact]
    public void A_stated_fact_written_by_columns_cannot_be_read_as_a_whole()
    {
        var run = SimulationProgram.Compile(RuleBook.Load([new WholeStatedFactRule()])).NewRun();
        run.Table<Edge>().Append();

        Should.Throw<InvalidOperationException>(run.Run).Message.ShouldStartWith(
            "a rule reads Edge as a whole; put it in with Add");
    }

    [Fact]
    public void A_table_that_is_full_says_so()
    {
        var run = SimulationProgram.Compile(Book()).NewRun(capacity: 1);
        run.Table<Clock>().Append();

        Should.Throw<InvalidOperationException>(() => run.Table<Clock>().Append()).Message.ShouldStartWith(
            "the table of Clock holds 1 rows");
    }
}
