using CcmPlanner.Rules.Commentary;

namespace CcmPlanner.Tests.Provisions;

/// <summary>What is read from the comments of rules.</summary>
public sealed class CommentBookTests
{
    private const string Source = """
        /// <summary>First of <see cref="T:X.Alpha"/> things,
        /// on two lines.</summary>
        /// <remarks>
        /// Interpretation: it means one thing
        /// and goes on.
        /// </remarks>
        [Name("Alpha")]
        public sealed class Alpha : Rule
        {
            /// <summary>True when it is.</summary>
            public static bool Is(int a, int b) => true;

            private void Go()
            {
                // Interpretation: inside a method.
                var x = 1;
            }
        }

        public sealed record Beta(int N);
        """;

    private static readonly CommentBook Book = CommentBook.Read([Source]);

    [Fact]
    public void Summaries_lose_their_tags() => Book.Summary("Alpha").ShouldBe("First of Alpha things, on two lines.");

    [Fact]
    public void Methods_have_summaries_of_their_own() => Book.Summary("Alpha.Is").ShouldBe("True when it is.");

    [Fact]
    public void Interpretations_belong_to_the_class_they_stand_in() =>
        Book.Interpretations("Alpha").ShouldBe(["it means one thing and goes on.", "inside a method."]);

    [Fact]
    public void What_has_no_comment_says_nothing()
    {
        Book.Summary("Beta").ShouldBeEmpty();
        Book.Interpretations("Gamma").ShouldBeEmpty();
    }
}
