using BenchmarkDotNet.Running;

// All of them: dotnet run -c Release --project Tests/Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(CcmPlanner.Benchmarks.World).Assembly).Run(args);
