using CcmPlanner.Scenarios.Intake;
using CcmPlanner.Scenarios.Situations;

namespace CcmPlanner.Tests.Intake;

public sealed class BrokenTextProperties
{
    private const int Positions = 500;
    private const int Slips = 200;

    private static readonly string[] Ends = ["the end of the file", "an empty file"];

    public static TheoryData<string> Files => [.. DataLayer.Shipped().Texts.Select(text => text.File)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Cut_anywhere_a_shipped_file_never_throws_and_always_gives_a_located_error(string file)
    {
        var whole = BytesOf(file);
        var last = Array.LastIndexOf(whole, (byte)'}');
        for (var step = 0; step < Positions; step++)
        {
            var cut = (int)((long)step * last / Positions);
            var text = new SourceText(file, whole.AsMemory(0, cut));
            var lines = whole.AsSpan(0, cut).Count((byte)'\n') + 1;

            var outcome = Situation.Load([new DataLayer([text])]);

            outcome.Succeeded.ShouldBeFalse();
            outcome.Problems.All(problem => IsInside(problem.At, lines)).ShouldBeTrue();
            outcome.Problems.Any(problem => Ends.Contains(problem.Found)).ShouldBeTrue();
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void With_any_one_byte_changed_a_shipped_file_never_throws(string file)
    {
        const string Characters = "{}[],:\"/\\0-é \n";
        var whole = BytesOf(file);
        var lines = whole.AsSpan().Count((byte)'\n') + 2;
        for (var step = 0; step < Slips; step++)
        {
            var changed = (byte[])whole.Clone();
            changed[(int)((long)step * (whole.Length - 1) / Slips)] = (byte)Characters[step % Characters.Length];

            var outcome = Situation.Load([new DataLayer([new SourceText(file, changed)])]);

            outcome.Problems.All(problem => IsInside(problem.At, lines)).ShouldBeTrue();
            outcome.Problems.All(problem => problem.Found.Length > 0 && problem.Write.Length > 0).ShouldBeTrue();
        }
    }

    private static byte[] BytesOf(string file) =>
        DataLayer.Shipped().Texts.Single(text => text.File == file).Utf8.ToArray();

    private static bool IsInside(Place place, int lines) => place.Line >= 1 && place.Line <= lines && place.Column >= 1;
}
