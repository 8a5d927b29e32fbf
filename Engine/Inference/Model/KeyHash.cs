using System.Linq.Expressions;
using System.Reflection;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>Hashes of join keys: equal keys hash alike whichever side of the equality they come from.</summary>
internal static class KeyHash
{
    private static readonly MethodInfo Method =
        typeof(KeyHash).GetMethod(nameof(Of), BindingFlags.Public | BindingFlags.Static)!;

    public static int Of<T>(T value) => value is null ? 0 : value.GetHashCode();

    public static int Combine(int left, int right) => unchecked((left * 31) ^ right);

    public static Expression Call(Expression value) => Expression.Call(Method.MakeGenericMethod(value.Type), value);
}
