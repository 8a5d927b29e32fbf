using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Shell;

/// <summary>
/// The screens as a conversation, for readers of screens and for terminals that cannot draw: a line in, the changed
/// lines out, nothing redrawn, no ornaments. State and actions are those of the screens.
/// </summary>
internal sealed partial class LinearLoop(TextReader input, TextWriter output, TuiOptions options)
{
    private const int Page = 20;

    private AppState state = options.Start with { Size = new(120, 40), KeepsSession = true };
    private int listed;

    /// <summary>Runs until the input ends or says so; 0.</summary>
    public int Run()
    {
        Say("CcmPlanner, line by line. help lists what can be said.");
        Take(new Message.SetDays(new(options.AsOf, options.KnownAt)));
        Take(new Message.Go(options.Screen));
        SayWhere();
        while (Next() is { } line)
        {
            if (line is "quit" or "q" or "exit")
            {
                break;
            }

            Answer(line);
        }

        return 0;
    }

    private string? Next()
    {
        output.Write("> ");
        output.Flush();
        return input.ReadLine()?.Trim();
    }

    private void Answer(string line)
    {
        var words = line.Split(' ', 2, StringSplitOptions.RemoveEmptyEntries);
        switch (words)
        {
            case []:
                Say(Speech.Of(state).Selected);
                break;
            case [var number] when int.TryParse(number, out var row):
                Choose(row);
                break;
            case ["help" or "?", ..]:
                LinearHelp.Lines.ToList().ForEach(Say);
                break;
            case ["list", ..]:
                List(words.Length > 1 && int.TryParse(words[1], out var from) ? from : listed + 1);
                break;
            case ["ccm", ..]:
                Take(new Message.RunLine(line));
                break;
            case [[':', ..], ..]:
                Take(new Message.RunLine(line[1..].Trim()));
                break;
            case [['/', ..], ..]:
                Take(state.Current.Narrowed is null ? new Message.Seek(line[1..].Trim())
                    : new Message.SetFilter(line[1..].Trim()));
                Start();
                break;
            case ["as", ..] or ["known", ..]:
                SetDay(line);
                break;
            case ["choose", var subject] when state.Current.After(
                new Message.Choose(subject), state.Size) is { } chosen:
                state = state.With(chosen);
                Take(state.Current is ForecastScreen ? new Message.RunForecast() : new Message.RunStudy());
                Start();
                break;
            case ["export", var path]:
                Export(path);
                break;
            case ["export" or "paper"]:
                Export("");
                break;
            default:
                Act(line);
                break;
        }
    }

    /// <summary>Says what an action leads to; a word that means none is said to.</summary>
    private void Act(string line)
    {
        var (key, says) = line.ToUpperInvariant() switch
        {
            "NEXT" => ("j", 1),
            "PREVIOUS" => ("k", 1),
            "OPEN" => ("enter", 2),
            "PANE" => ("tab", 3),
            "BACK" => ("esc", 3),
            "WHY" => ("w", 0),
            "WHY NOT" => ("W", 0),
            "RULES" => ("9", 3),
            "SORT" => ("o", 3),
            "RUN" => ("r", 3),
            "DELETE" => ("D", 3),
            "UNDO" => ("u", 3),
            "REDO" => ("C-r", 3),
            "DRIVERS" => ("i", 2),
            _ => (KeyOf(line), 3),
        };
        if (key is null)
        {
            Say($"'{line}' means nothing here; help lists what can be said");
            return;
        }

        if (Actions.ForKey(state, key) is not { } action)
        {
            Say(Refusals.Told(state, new Message.Key(key)) ?? "nothing to do it to");
            return;
        }

        if (Instead(action) is { } instead)
        {
            Say(instead);
            return;
        }

        var before = state.Screen;
        Take(new Message.Key(key));
        Tell(says, before);
    }

    private void Tell(int says, ScreenId before)
    {
        var now = Speech.Of(state);
        if (says == 1)
        {
            Say(now.Selected);
        }
        else if (says == 2 && state.Screen == before && now.Detail.Count > 0)
        {
            now.Detail.ToList().ForEach(Say);
        }
        else if (says != 0 && state.Dialog is null)
        {
            Start();
        }
    }

    private string? KeyOf(string line)
    {
        if (line.Equals("actions", StringComparison.OrdinalIgnoreCase))
        {
            foreach (var action in Actions.Of(state.Screen).Where(action => action.Enabled(state)))
            {
                Say($"{action.Id}, key {action.KeysText}: {action.Title}");
            }

            return "C-l";
        }

        return Actions.Of(state.Screen).FirstOrDefault(action =>
            action.Id.Equals(line.Replace(' ', '-'), StringComparison.OrdinalIgnoreCase)
                || action.Keys.Contains(line))?.Keys[0];
    }

    /// <summary>Takes a message and does at once what it asks for; what comes of that is said.</summary>
    private void Take(Message message)
    {
        var (next, request) = state.After(message);
        state = next;
        switch (request)
        {
            case Request.Compute compute:
                Take(options.Outlook(compute.Days, compute.Anew));
                break;
            case Request.ReadShelf read:
                Take(options.Shelf() with { Name = read.Saved, Then = read.Then });
                break;
            case Request.ReadRequest read:
                Take(options.RequestText(read.Subject));
                break;
            case Request.SaveScenario asked:
                Take(options.Written(asked));
                break;
            case Request.RenameScenario asked:
                Take(options.Renamed(asked));
                break;
            case Request.DeleteScenario asked:
                Take(options.Deleted(asked));
                break;
            case Request.RestoreScenario asked:
                Take(options.Restored(asked));
                break;
            case Request.CheckScenario asked:
                Take(options.Check(asked));
                break;
            case Request.ReadLaw read:
                Take(new Message.LawReady(options.Law(read.RulesAt)));
                break;
            case Request.Explain explain:
                options.Why(explain.Obligation).ToList().ForEach(Say);
                break;
            case Request.RunCommand run:
                options.Keeper?.Log(run.Line);
                var said = Worked((tell, stop) => options.Command(run.Line, tell, stop));
                Say(said.Error.TrimEnd('\n'));
                Say(said.Output.TrimEnd('\n'));
                Take(new Message.CommandDone(
                    run.Run, said.Code, said.Output, said.Error, said.Changes)
                { Recorded = said.Recorded });
                break;
            case Request.Forecast asked:
                _ = Worked((tell, stop) =>
                {
                    options.Forecast(asked.Ask, told => Heard(told, tell), stop);
                    return true;
                });
                Take(new Message.ForecastEnded(asked.Run));
                break;
            case Request.Drivers asked:
                _ = Worked((tell, stop) =>
                {
                    options.Tell(asked, told => Heard(told, tell), stop);
                    return true;
                });
                Say(((ForecastScreen)state.Screens[ScreenId.Forecast]).Undriven ?? "");
                break;
            case Request.Study asked:
                _ = Worked((tell, stop) =>
                {
                    options.Tell(asked.Ask, told => Heard(told, tell), stop);
                    return true;
                });
                break;
        }

        SayDialog();
    }

    private void SayDialog()
    {
        if (state.Dialog is Dialog.AskDelete asked)
        {
            Say($"Delete {asked.Name}? {asked.Question} Say yes, or anything else to keep it.");
            Take(new Message.Key(Next() is "yes" or "y" ? "enter" : "esc"));
        }

        if (state.Dialog is Dialog.Why { Obligation: null, Lines: { } lines })
        {
            lines.ToList().ForEach(line => Say(line.Text));
        }

        if (state.Notice is { } notice)
        {
            Say(notice);
        }

        // The rows are what is moved in; details are said, not moved in. The lists of the overview take turns.
        var screen = state.Current is OverviewScreen ? state.Current : state.Current with { Focus = 0 };
        state = state.With(screen) with { Dialog = null, Notice = null };
    }

    private void Start()
    {
        listed = 0;
        SayWhere();
    }

    private void SayWhere()
    {
        var speech = Speech.Of(state);
        Say(speech.Heading);
        Say(speech.Selected);
    }

    private void Say(string line)
    {
        if (line.Length > 0)
        {
            output.Write(line + "\n");
        }
    }
}
