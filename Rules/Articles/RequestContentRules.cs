using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Rules.Facts;

namespace CcmPlanner.Rules.Articles;

/// <summary>Articles 3(4), 4(6), 4(8): what a request has to contain.</summary>
[Name("RequestHasToContain")]
[Cite("CCM", "3(4)")]
[Cite("CCM", "3(4)(a)-(f)")]
[Cite("CCM", "4(6)(a)-(i)")]
[Cite("CCM", "4(8)")]
public sealed class RequestHasToContain : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        ExtensionRequest request = null!;
        RequiredItem item = null!;

        When()
            .Match(() => request)
            .Match(() => item, i => i.Provision == Provision.RequestedAs(request.Provision),
                i => i.FromNumber <= request.Number);

        Then()
            .Yield(_ => new RequestItem(request.State, request.Provision, request.Number, item.Item, item.Words));
    }
}

/// <summary>A request that has been looked at and does not contain an item it should.</summary>
[Name("RequestLacksItem")]
[Cite("CCM", "3(4)")]
[Cite("CCM", "3(4)(a)-(f)")]
[Cite("CCM", "4(6)(a)-(i)")]
[Cite("CCM", "4(8)")]
public sealed class RequestLacksItem : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        RequestItem item = null!;
        RequestExamined examined = null!;

        When()
            .Match(() => examined)
            .Match(
                () => item,
                i => i.State == examined.State,
                i => i.Provision == examined.Provision,
                i => i.Number == examined.Number,
                i => i.Item != RequestItems.Exceptional)
            .Not<RequestContains>(
                c => c.State == item.State,
                c => c.Provision == item.Provision,
                c => c.Number == item.Number,
                c => c.Item == item.Item);

        Then()
            .Yield(_ => new RequestWarning(item.State, item.Provision, item.Number, item.Item, item.Words));
    }
}

/// <summary>Article 3(3): a further extension for which no source shows exceptional circumstances.</summary>
/// <remarks>
/// Interpretation: the meeting judges the circumstances; where none are shown the request is doubtful, not void, as the
/// three extensions granted to Bulgaria show.
/// </remarks>
[Name("NoExceptionalCircumstancesShown")]
[Cite("CCM", "3(3)")]
public sealed class NoExceptionalCircumstancesShown : Rule
{
    /// <inheritdoc/>
    public override void Define()
    {
        RequestItem item = null!;

        When()
            .Match(() => item, i => i.Item == RequestItems.Exceptional)
            .Not<RequestContains>(
                c => c.State == item.State,
                c => c.Provision == item.Provision,
                c => c.Number == item.Number,
                c => c.Item == item.Item);

        Then()
            .Yield(_ => new RequestWarning(item.State, item.Provision, item.Number, item.Item, item.Words));
    }
}
