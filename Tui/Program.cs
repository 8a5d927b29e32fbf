using CcmPlanner.Tui.CommandLine;

Workspace.ReadRulesAhead();
try
{
    using var output = new StreamWriter(Console.OpenStandardOutput()) { AutoFlush = false, NewLine = "\n" };
    using var error = new StreamWriter(Console.OpenStandardError()) { AutoFlush = true, NewLine = "\n" };
    return Cli.Run(args, output, error);
}
catch (IOException)
{
    // The reader of a pipe went away; there is nobody left to tell.
    return ExitCode.Done;
}
