namespace CcmPlanner.Scenarios.Finance;

/// <summary>What a reader of a forecast of money should know besides the figures.</summary>
internal static class BudgetNotes
{
    /// <summary>One sentence each.</summary>
    public static IReadOnlyList<string> Of(FinanceCase data, FinanceLevers levers)
    {
        List<string> notes =
        [
            "The text of the financial procedures (CCM/CONF/2015/7, annex) was not available: the split between "
            + "shared and "
                + "voluntary money, floors, caps, the reserve and the use of a surplus are assumptions, marked as "
                    + "such.",
            "What is believed of a State without records of its own is the belief about its class, not a finding "
            + "about it.",
        ];
        if (data.Beliefs is null)
        {
            notes.Add(
                "No contribution of the Unit is on record: how States pay is taken from other conventions and from the "
                + "United Nations (ccm fit contributions reads a ledger).");
        }

        if (data.Plan.Opening.Assumed)
        {
            notes.Add(
                "The Unit's balances are in no source read: the opening cash and reserve are assumptions, and the "
                + "figures "
                + "of the first years hang on them.");
        }

        if (data.Plan.Assumed)
        {
            notes.Add("No plan for these years has been adopted: the budget is the plan's own.");
        }

        if (data.WithoutRate(levers) is { Count: > 0 } missing)
        {
            notes.Add(
                $"No rate on the United Nations scale is on record for {string.Join(", ", missing)}: asked for "
                + $"nothing.");
        }

        if (data.Plan.OverEnvelopeChf is { } over)
        {
            notes.Add($"The plan is CHF {Math.Abs(over):#,##0.##} {(over > 0 ? "above" : "within")} its envelope.");
        }

        return notes;
    }
}
