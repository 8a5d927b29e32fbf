using System.CommandLine;
using CcmPlanner.Engine.Values;
using CcmPlanner.Rules;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Arguments that several commands share.</summary>
internal static class Arguments
{
    /// <summary>Zero or more State codes.</summary>
    public static Argument<string[]> States()
    {
        var codes = new Argument<string[]>("ISO")
        {
            Description = "States, as ISO 3166-1 alpha-3 codes (default: all)",
            Arity = ArgumentArity.ZeroOrMore,
        };
        codes.RefuseOptions();
        return codes;
    }

    /// <summary>A scenario, or none for the baseline.</summary>
    public static Argument<string?> Scenario()
    {
        var scenario = new Argument<string?>("SCENARIO")
        {
            Description = "A scenario of the library or of the workspace, or a file (default: baseline)",
            Arity = ArgumentArity.ZeroOrOne,
        };
        scenario.RefuseOptions();
        return scenario;
    }

    /// <summary>What looks like an option and is none is not taken for an argument.</summary>
    public static void RefuseOptions(this Argument argument) => argument.Validators.Add(result =>
    {
        foreach (var token in result.Tokens.Where(token => token.Value.Length > 1 && token.Value[0] == '-'))
        {
            result.AddError($"found the unknown option {token.Value}; write one of those that --help lists");
        }
    });

    /// <summary>The States meant by the codes; every unknown one is named at once, exit code 4.</summary>
    public static IReadOnlySet<StateCode> Resolve(IReadOnlyList<string> codes, Outlook outlook) =>
        Resolve(codes, outlook.States);

    /// <summary>
    /// The States meant by the codes, among <paramref name="states"/>; every unknown one is named at once, exit code 4.
    /// </summary>
    public static IReadOnlySet<StateCode> Resolve(IReadOnlyList<string> codes, IReadOnlyList<StateStanding> states)
    {
        var known = states.Select(state => state.Code).ToHashSet();
        var unknown = codes.Where(
            code => !StateCode.IsWellFormed(Upper(code)) || !known.Contains(new StateCode(Upper(code)))).ToList();
        return unknown.Count > 0
            ? throw new CommandEnds(ExitCode.NotFound,
                [.. unknown.Select(code => $"ccm: no State {code}{Suggest(code, states)}; see: ccm states")])
            : codes.Select(code => new StateCode(Upper(code))).ToHashSet();
    }

    /// <summary>Ends with exit code 4 when there is no such provision.</summary>
    public static void RequireProvision(string? provision)
    {
        if (provision is not null && !Provision.IsDated(provision))
        {
            throw new CommandEnds(ExitCode.NotFound,
                $"ccm: no dated duty {provision}; write one of {string.Join(", ", Provision.Dated)}");
        }
    }

    private static string Upper(string code) => code.ToUpperInvariant();

    private static string Suggest(string code, IReadOnlyList<StateStanding> states)
    {
        var byName = states.FirstOrDefault(state => state.Name.StartsWith(code, StringComparison.OrdinalIgnoreCase))
            ?? states.FirstOrDefault(state => state.Name.Contains(code, StringComparison.OrdinalIgnoreCase));
        return byName is null ? "" : $"; did you mean {byName.Code} ({byName.Name})?";
    }
}
