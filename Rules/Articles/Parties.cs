using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;
using NodaTime;

namespace CcmPlanner.Rules.Articles;

/// <summary>Counting heads, each State once.</summary>
internal static class Parties
{
    /// <summary>States Parties among the supporters.</summary>
    public static int Supporting(
        IEnumerable<AmendmentSupport> support,
        IEnumerable<EntryIntoForce> entries,
        IEnumerable<WithdrawalEffect> withdrawals)
    {
        var parties = entries.Select(entry => entry.State).Except(withdrawals.Select(withdrawal => withdrawal.State));
        return support.Select(one => one.State).Intersect(parties).Count();
    }

    /// <summary>States Parties among the supporters who want the conference before the next meeting.</summary>
    public static int WantingEarlier(
        IEnumerable<AmendmentSupport> support,
        IEnumerable<EntryIntoForce> entries,
        IEnumerable<WithdrawalEffect> withdrawals) =>
        Supporting(support.Where(one => one.WantsEarlier), entries, withdrawals);

    /// <summary>Parties at adoption among those who accepted.</summary>
    public static int Accepting(IEnumerable<AmendmentAcceptance> acceptances, IEnumerable<PartyAtAdoption> parties) =>
        Days(acceptances, parties).Count;

    /// <summary>Day of the <paramref name="nth"/> acceptance by a party at adoption, counted from 1.</summary>
    public static LocalDate NthAcceptance(
        IEnumerable<AmendmentAcceptance> acceptances,
        IEnumerable<PartyAtAdoption> parties,
        int nth) => Days(acceptances, parties)[nth - 1];

    /// <summary>The later of two days.</summary>
    public static LocalDate Later(LocalDate one, LocalDate other) => LocalDate.Max(one, other);

    private static List<LocalDate> Days(
        IEnumerable<AmendmentAcceptance> acceptances, IEnumerable<PartyAtAdoption> parties)
    {
        var bound = parties.Select(party => party.State).ToHashSet();
        return
        [
            .. acceptances
                .Where(acceptance => bound.Contains(acceptance.State))
                .GroupBy(acceptance => acceptance.State)
                .Select(one => one.Min(acceptance => acceptance.Deposited))
                .Order(),
        ];
    }
}
