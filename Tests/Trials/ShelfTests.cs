using CcmPlanner.Engine.Values;

namespace CcmPlanner.Tests.Trials;

/// <summary>Things are found again by everything they are of, and by nothing less.</summary>
public sealed class ShelfTests
{
    private sealed record Key(string Name, ValueList<int> Numbers);

    [Fact]
    public void An_equal_key_finds_the_same_thing_and_another_key_or_kind_does_not()
    {
        var shelf = new Shelf();
        var made = shelf.Of(new Key("a", new ValueList<int>([1, 2])), _ => new object());

        shelf.Of(new Key("a", new ValueList<int>([1, 2])), _ => new object()).ShouldBeSameAs(made);
        shelf.Of(new Key("a", new ValueList<int>([2, 1])), _ => new object()).ShouldNotBeSameAs(made);
        shelf.Of(new Key("a", new ValueList<int>([1, 2, 0])), _ => new object()).ShouldNotBeSameAs(made);
        shelf.Of(new Key("a", new ValueList<int>([1, 2])), _ => "another kind").ShouldBe("another kind");
    }

    [Fact]
    public void A_list_of_values_keeps_what_it_was_given_whatever_becomes_of_the_source()
    {
        List<int> source = [1, 2];
        var list = new ValueList<int>(source);
        source[0] = 3;

        list.ShouldBe([1, 2]);
        list.ShouldBe(new ValueList<int>([1, 2]));
        list.ShouldNotBe(new ValueList<int>([3, 2]));
    }
}
