using CcmPlanner.Tui.CommandLine;

namespace CcmPlanner.Tests.CommandLine;

/// <summary><c>ccm whynot</c>: what is missing, by name.</summary>
public sealed class WhyNotCommandTests
{
    [Fact]
    public void France_has_no_clearance_duty_for_want_of_remnants()
    {
        var run = Ccm.Run("whynot FRA CCM-4.1.a --as-of 2026-11-22");
        run.Code.ShouldBe(ExitCode.Done);
        run.Output.ShouldContain("ClearWithinTenYears (CCM 4(1)(a)): no Remnants with remnants.State == FRA");
    }

    [Fact]
    public void Laos_has_not_met_its_duty_for_want_of_a_completion() =>
        Ccm.Run("whynot LAO CCM-4.1.a met --as-of 2026-11-22").Output
            .ShouldContain("ClearanceDutyFulfilled (CCM 4(1)(a)): no ClearanceCompleted with completed.State == LAO");

    [Fact]
    public void Laos_is_not_overdue_because_of_the_date_in_force() =>
        Ccm.Run("whynot LAO CCM-4.1.a overdue --as-of 2026-11-22").Output.ShouldContain(
            "the nearest fails 2030-08-01 < 2026-11-22");

    [Fact]
    public void Bosnia_is_not_overdue_because_it_completed() =>
        Ccm.Run("whynot BIH CCM-4.1.a overdue --as-of 2026-11-22").Output
            .ShouldContain("in the way: Bosnia and Herzegovina fulfilled CCM-4.1.a: 2023-08-31");

    [Fact]
    public void What_is_concluded_misses_nothing() =>
        Ccm.Run("whynot LAO CCM-4.1.a open --as-of 2026-11-22").Output.ShouldContain("nothing is missing");

    [Fact]
    public void An_obligation_that_a_State_has_misses_nothing() =>
        Ccm.Run("whynot LAO CCM-4.1.a --as-of 2026-11-22").Output.ShouldContain("nothing is missing");

    [Fact]
    public void A_yearly_duty_lacks_the_report_of_its_year_and_no_clearance()
    {
        var told = Ccm.Run("whynot LAO CCM-7.2 met --year 2026 --as-of 2026-11-22").Output;

        told.ShouldContain("AnnualReportFiled with ");
        told.ShouldContain("2026");
        told.ShouldNotContain("Hostilities");
        Ccm.Run("whynot LAO CCM-7.2 open --year 2026 --as-of 2026-11-22").Output.ShouldContain("nothing is missing");
    }

    [Fact]
    public void Misses_are_a_document_with_what_stands_behind_them()
    {
        var miss = Ccm.Json("whynot LAO CCM-4.1.a met --as-of 2026-11-22").GetProperty("nearMisses")[0];
        miss.GetProperty("rule").GetString().ShouldBe("FulfilledInTime");
        miss.GetProperty("obstacle").GetString().ShouldBe("missing-fact");
        miss.GetProperty("behind")[0].GetProperty("rule").GetString().ShouldBe("ClearanceDutyFulfilled");
    }

    [Fact]
    public void A_status_that_does_not_exist_is_a_usage_error() =>
        Ccm.Run("whynot LAO CCM-4.1.a done").Code.ShouldBe(ExitCode.Usage);
}
