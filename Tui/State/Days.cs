using NodaTime;

namespace CcmPlanner.Tui.State;

/// <summary>The days of a question: facts that hold on one, from what was public on the other.</summary>
internal readonly record struct Days(LocalDate AsOf, LocalDate KnownAt);
