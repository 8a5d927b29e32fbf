using System.CommandLine;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm completion</c>: a script that makes a shell complete ccm's words. The script asks the program itself, so it
/// never falls behind the grammar.
/// </summary>
internal static class CompletionCommand
{
    private const string Bash = """
        _ccm() {
            local line="${COMP_LINE:0:COMP_POINT}" word="${COMP_WORDS[COMP_CWORD]}"
            COMPREPLY=()
            while IFS= read -r one; do COMPREPLY+=("$one"); done < <(ccm complete -- "${line#* }" 2>/dev/null)
            [ ${#COMPREPLY[@]} -eq 0 ] && COMPREPLY=($(compgen -f -- "$word"))
        }
        complete -o default -F _ccm ccm

        """;

    private const string Zsh = """
        #compdef ccm
        _ccm() {
            local -a words_found
            words_found=("${(@f)$(ccm complete -- "${LBUFFER#* }" 2>/dev/null)}")
            words_found=("${(@)words_found:#}")
            if (( ${#words_found} )); then compadd -a words_found; else _files; fi
        }
        compdef _ccm ccm

        """;

    private const string Fish = """
        function __ccm_words
            ccm complete -- (string replace -r '^\S+\s*' '' -- (commandline -cp)) 2>/dev/null
        end
        complete -c ccm -a '(__ccm_words)'

        """;

    private const string Pwsh = """
        Register-ArgumentCompleter -Native -CommandName ccm -ScriptBlock {
            param($word, $ast, $position)
            $line = $ast.ToString().PadRight($position).Substring(0, $position) -replace '^\S+\s*', ''
            ccm complete -- $line 2>$null | ForEach-Object {
                [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
            }
        }

        """;

    /// <summary>The command that writes the script.</summary>
    public static Command Create()
    {
        var shell = new Argument<string>("SHELL") { Description = "bash, zsh, fish or pwsh" };
        shell.AcceptOnlyFromAmong("bash", "zsh", "fish", "pwsh");
        var command = new Command(
            "completion", "A script that completes ccm's words in a shell: source <(ccm completion bash)") { shell };
        command.SetAction(parsed =>
        {
            parsed.InvocationConfiguration.Output.Write(Script(parsed.GetValue(shell)!));
            return ExitCode.Done;
        });
        return command;
    }

    /// <summary>The command the scripts ask, hidden from the help.</summary>
    public static Command Answer()
    {
        var line =
            new Argument<string>("LINE") { Description = "The line up to the cursor, without the program's name" };
        var command = new Command("complete", "The words that may stand at the end of a line") { line };
        command.Hidden = true;
        command.SetAction(parsed =>
        {
            foreach (var word in CommandsWithin.Complete(parsed.GetValue(line) ?? ""))
            {
                parsed.InvocationConfiguration.Output.Write(word + "\n");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Script(string shell) => shell switch
    {
        "bash" => Bash,
        "zsh" => Zsh,
        "fish" => Fish,
        _ => Pwsh,
    };
}
