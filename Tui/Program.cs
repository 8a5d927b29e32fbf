using CcmPlanner.Tui.CommandLine;

using var streams = StandardStreams.Open();
Workspace.ReadRulesAhead();
return streams.Ended(Cli.Run(args, streams.Output, streams.Error));
