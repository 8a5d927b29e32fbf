using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Hashes of join keys: equal keys hash alike whichever side of the equality they come from.</summary>
internal static class KeyHash
{
    private static readonly MethodInfo Method =
        typeof(KeyHash).GetMethod(nameof(Of), BindingFlags.Public | BindingFlags.Static)!;

    /// <summary>
    /// The hash of a key that cannot be read, since something on the way to it is not there or throws. It leads to
    /// every fact, so that the conditions decide, in their order, as if there were no index; a key that happens to hash
    /// so is only looked up more slowly.
    /// </summary>
    public const int Unread = int.MinValue + 7;

    public static int Of<T>(T value) => value is null ? 0 : value.GetHashCode();

    public static int Combine(int left, int right) => unchecked((left * 31) ^ right);

    /// <summary>The same for keys that may not have been read: all of them, or none.</summary>
    public static int CombineRead(int left, int right) =>
        left == Unread || right == Unread ? Unread : Combine(left, right);

    public static Expression Call(Expression value) => Expression.Call(Method.MakeGenericMethod(value.Type), value);
}
