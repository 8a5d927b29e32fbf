using System.Linq.Expressions;
using CcmPlanner.Engine.Inference.Memory;

namespace CcmPlanner.Engine.Inference.Model;

/// <summary>A value of one fact that joins look up: the same member asked in many rules is compiled once.</summary>
internal sealed class KeyPart(ParameterExpression variable, Expression body)
{
    private readonly Layout layout = Layout.Of(variable);
    private Func<object, int>? hash;
    private Interpreter? interpreter;
    private int walks;

    /// <summary>The hash; <see cref="KeyHash.Unread"/> of a key that cannot be read.</summary>
    public int Hash(object fact)
    {
        try
        {
            return hash is null && walks < Formula.Patience ? Walk(fact) : (hash ??= Compile())(fact);
        }
        catch (Exception fault) when (fault is not OutOfMemoryException)
        {
            return KeyHash.Unread;
        }
    }

    private int Walk(object fact)
    {
        walks++;
        interpreter ??= new Interpreter(layout);
        return KeyHash.Of(interpreter.Evaluate(body, [fact]));
    }

    private Func<object, int> Compile()
    {
        var fact = Expression.Parameter(typeof(object), "fact");
        var own = new Substitution(variable, Expression.Convert(fact, variable.Type)).Visit(body);
        return Expression.Lambda<Func<object, int>>(KeyHash.Call(own), fact).Compile();
    }
}

/// <summary>Facts of one type by the values of one or more of their members.</summary>
internal sealed class IndexSpec(Type type, int ordinal, KeyPart[] parts)
{
    public Type Type { get; } = type;

    public int Ordinal { get; } = ordinal;

    public int Hash(FactNode fact)
    {
        var hash = fact.KeyHash(parts[0]);
        for (var i = 1; i < parts.Length; i++)
        {
            hash = KeyHash.CombineRead(hash, fact.KeyHash(parts[i]));
        }

        return hash;
    }
}

/// <summary>
/// The value looked up in an index: a member of a fact at hand, a constant, or an expression over the row.
/// </summary>
internal sealed class Probe
{
    private readonly int slot;
    private readonly bool hasNode;
    private readonly KeyPart? part;
    private readonly Formula? formula;
    private readonly bool isConstant;
    private int constant;
    private volatile bool isHashed;

    public Probe(Expression expression, Layout layout, IndexCatalogue catalogue, ParameterExpression? given)
    {
        var reads = FreeVariables.Of(expression);
        if (reads.Count == 1)
        {
            var variable = reads.First();
            slot = layout[variable];
            hasNode = slot < layout.MatchCount || variable == given;
            part = catalogue.Part(variable, expression);
        }
        else
        {
            formula = new Formula(expression, layout);
            isConstant = reads.Count == 0;
        }
    }

    public int Hash(object?[] row, FactNode[]? tuple) =>
        isConstant ? ConstantHash(row)
        : part is null ? formula!.Hash(row)
        : hasNode && tuple is not null ? tuple[slot].KeyHash(part)
        : part.Hash(row[slot]!);

    /// <summary>Sessions on several threads may ask first at once; each then finds the same.</summary>
    private int ConstantHash(object?[] row)
    {
        if (!isHashed)
        {
            constant = formula!.Hash(row);
            isHashed = true;
        }

        return constant;
    }
}

/// <summary>All indexes that the joins of a rule book look up.</summary>
internal sealed class IndexCatalogue
{
    private readonly Dictionary<string, KeyPart> parts = [];
    private readonly Dictionary<string, IndexSpec> specs = [];

    public int Count => specs.Count;

    public KeyPart Part(ParameterExpression variable, Expression expression)
    {
        if (!IsMemberChain(expression))
        {
            return new KeyPart(variable, expression);
        }

        var name = Name(variable, expression);
        if (!parts.TryGetValue(name, out var part))
        {
            part = new KeyPart(variable, expression);
            parts.Add(name, part);
        }

        return part;
    }

    public IndexSpec Index(ParameterExpression variable, IReadOnlyList<Expression> keys)
    {
        var name = keys.All(IsMemberChain)
            ? string.Join(" & ", keys.Select(key => Name(variable, key)))
            : $"own {specs.Count}";
        if (!specs.TryGetValue(name, out var spec))
        {
            spec = new IndexSpec(variable.Type, specs.Count, [.. keys.Select(key => Part(variable, key))]);
            specs.Add(name, spec);
        }

        return spec;
    }

    private static bool IsMemberChain(Expression expression) => expression switch
    {
        ParameterExpression => true,
        MemberExpression { Expression: { } inner } => IsMemberChain(inner),
        UnaryExpression { NodeType: ExpressionType.Convert } convert => IsMemberChain(convert.Operand),
        _ => false,
    };

    private static string Name(ParameterExpression variable, Expression expression) => expression switch
    {
        ParameterExpression => variable.Type.AssemblyQualifiedName!,
        MemberExpression member => $"{Name(variable, member.Expression!)}.{member.Member.Name}",
        UnaryExpression convert => $"({convert.Type.AssemblyQualifiedName}){Name(variable, convert.Operand)}",
        _ => throw new InvalidOperationException($"'{expression}' is no member chain"),
    };
}
