using CcmPlanner.Tui.State;

namespace CcmPlanner.Tests.Screens;

public sealed class KeysPageTests
{
    [Fact]
    public void The_page_of_keys_is_made_from_the_table_of_actions()
    {
        var file = Path.Combine(Goldens.Root, "docs", "keys.md");
        var page = KeysPage.Markdown();
        if (Environment.GetEnvironmentVariable("UPDATE_GOLDENS") == "1")
        {
            File.WriteAllText(file, page);
        }

        File.ReadAllText(file).ShouldBe(page, "run with UPDATE_GOLDENS=1 and read what changed");
    }

    [Fact]
    public void Every_key_of_every_action_stands_on_it()
    {
        var page = KeysPage.Markdown();

        Actions.All.SelectMany(action => action.Keys)
            .ShouldAllBe(key => page.Contains($"`{key}`", StringComparison.Ordinal));
    }
}
