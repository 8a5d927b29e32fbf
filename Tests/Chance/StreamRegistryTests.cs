using CcmPlanner.Engine.Chance;

namespace CcmPlanner.Tests.Chance;

public sealed class StreamRegistryTests
{
    [Fact]
    public void A_name_always_gives_the_same_id_whatever_else_is_registered()
    {
        var alone = new StreamRegistry().Register("rate/ALP");
        var registry = new StreamRegistry();
        registry.Register("rate/BET");

        registry.Register("rate/ALP").ShouldBe(alone);
        alone.ShouldBe(new StreamId(0xAE03B709));
    }

    [Fact]
    public void The_same_name_twice_is_one_stream()
    {
        var registry = new StreamRegistry();

        registry.Register("rate/ALP").ShouldBe(registry.Register("rate/ALP"));
        registry.Names.ShouldBe(["rate/ALP"]);
    }

    [Fact]
    public void Two_names_with_one_id_are_refused_and_both_are_named()
    {
        var (first, second) = TwoNamesWithOneId();
        var registry = new StreamRegistry();
        registry.Register(first);

        var refusal = Should.Throw<InvalidOperationException>(() => registry.Register(second));

        refusal.Message.ShouldContain(first);
        refusal.Message.ShouldContain(second);
    }

    [Fact]
    public void A_stream_without_a_name_is_refused() => Should.Throw<ArgumentException>(() => StreamId.Of(" "));

    private static (string First, string Second) TwoNamesWithOneId()
    {
        var seen = new Dictionary<StreamId, string>();
        for (var number = 0; ; number++)
        {
            var name = $"s/{number}";
            if (!seen.TryAdd(StreamId.Of(name), name))
            {
                return (seen[StreamId.Of(name)], name);
            }
        }
    }
}
