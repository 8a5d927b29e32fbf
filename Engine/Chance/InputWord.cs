namespace CcmPlanner.Engine.Chance;

/// <summary>
/// An uncertain number that a model offers by name, so that others can hold it, correlate it with another, or let a
/// design choose it: they replace its word.
/// </summary>
/// <param name="Name">Its name, such as <c>rate/ALP</c>.</param>
/// <param name="Address">The word the model draws it from.</param>
/// <param name="Table">From word to value; null when the model makes the value in another way.</param>
public sealed record InputWord(string Name, WordAddress Address, QuantileTable? Table = null);
