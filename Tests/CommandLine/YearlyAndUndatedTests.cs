using System.Text.Json;

namespace CcmPlanner.Tests.CommandLine;

/// <summary>Yearly duties and duties without a date in <c>ccm status</c>.</summary>
public sealed class YearlyAndUndatedTests
{
    private const string Update = "CCM-7.2";

    [Fact]
    public void The_document_holds_every_year_that_has_begun_once() =>
        Years("status LAO --as-of 2026-11-22").ShouldBe(Enumerable.Range(2010, 17));

    [Fact]
    public void The_table_leaves_out_years_no_source_speaks_of_but_the_last_due()
    {
        Rows("status GBR --provision CCM-7.2 --as-of 2026-11-22")
            .ShouldBe(["2011", "2012", "2013", "2021", "2025", "2026"]);
        Rows("status GBR --provision CCM-7.2 --all-years --as-of 2026-11-22").Count.ShouldBe(16);
    }

    [Fact]
    public void A_duty_whose_period_has_not_begun_has_no_date()
    {
        var duty = Ccm.Json("status LBN --provision CCM-4.1.b --as-of 2026-11-22").GetProperty("obligations")
            .EnumerateArray().Single();
        duty.GetProperty("due").ValueKind.ShouldBe(JsonValueKind.Null);
        duty.GetProperty("status").GetString().ShouldBe("open");
        duty.GetProperty("assumed").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void Duties_without_a_date_come_when_asked_for()
    {
        Ccm.Json("status CHE --as-of 2026-11-22").TryGetProperty("duties", out _).ShouldBeFalse();
        var duties =
            Ccm.Json("status CHE --undated --as-of 2026-11-22").GetProperty("duties").EnumerateArray().ToList();
        var law = duties.Single(d => d.GetProperty("provision").GetString() == "CCM-9");
        law.GetProperty("shown")[0].GetString()!.ShouldContain("a law of its own, 2013");
        duties.Single(d => d.GetProperty("provision").GetString() == "CCM-3.6").GetProperty("shown").GetArrayLength()
            .ShouldBe(2);
        duties.ShouldNotContain(d => d.GetProperty("provision").GetString() == "CCM-4.2.a");
    }

    [Fact]
    public void A_further_extension_without_exceptional_circumstances_is_a_warning_and_stays_granted()
    {
        var document = Ccm.Json("status BGR --as-of 2026-11-22");
        document.GetProperty("warnings").EnumerateArray().Select(w => w.GetProperty("request").GetInt32())
            .ShouldBe([2, 3]);
        document.GetProperty("obligations").EnumerateArray()
            .Single(o => o.GetProperty("provision").GetString() == "CCM-3.2")
            .GetProperty("extensions").EnumerateArray()
                .ShouldAllBe(e => e.GetProperty("outcome").GetString() == "granted");
    }

    [Fact]
    public void Why_takes_the_year_of_a_yearly_duty()
    {
        var run = Ccm.Run("why BIH CCM-7.2 --year 2011 --as-of 2026-11-22");
        run.Code.ShouldBe(0, run.Error);
        run.Output.ShouldContain("fulfilled on 2012-05-04, after 2012-04-30");
    }

    private static List<int> Years(string commandLine) =>
        [.. Ccm.Json(commandLine).GetProperty("obligations").EnumerateArray()
        .Where(o => o.GetProperty("provision").GetString() == Update)
        .Select(o => o.GetProperty("year").GetInt32())];

    private static List<string> Rows(string commandLine) =>
        [.. Ccm.Run(commandLine + " --plain").Output.TrimEnd('\n').Split('\n').Skip(1)
            .Select(line => line.Split('\t')[2])];
}
