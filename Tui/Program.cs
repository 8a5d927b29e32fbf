using CcmPlanner.Tui.CommandLine;
using CcmPlanner.Tui.Shell;

Workspace.ReadRulesAhead();
try
{
    using var output = StandardText.Output();
    using var error = StandardText.Error();
    return Cli.Run(args, output, error);
}
catch (IOException)
{
    // The reader of a pipe went away; there is nobody left to tell.
    return ExitCode.Done;
}
