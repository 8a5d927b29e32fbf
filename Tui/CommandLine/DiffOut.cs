using System.Text.Json;
using CcmPlanner.Engine.Inference.Proofs;
using CcmPlanner.Rules.Conclusions;
using CcmPlanner.Scenarios.Reforms;
using CcmPlanner.Scenarios.Standing;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>Writes how obligations differ, and what the difference rests on.</summary>
/// <param name="diff">The difference.</param>
/// <param name="machinery">What is concluded otherwise about the machinery.</param>
/// <param name="before">Puts the earlier side's facts in words.</param>
/// <param name="after">Puts the later side's facts in words.</param>
internal sealed class DiffOut(ObligationDiff diff, MachineryDiff machinery, Assessment before, Assessment after)
{
    /// <summary>
    /// One row for each thing that differs: change, state, provision, year, field, from, to, because.
    /// </summary>
    public Table Table() => new(
        ["change", "state", "provision", "year", "field", "from", "to", "because"],
        [
            .. Sides().SelectMany(side => Rows(side.Word, side.Change)),
            .. machinery.Removed.Select(gone => Row("removed", Say(gone, before), null, gone)),
            .. machinery.Added.Select(come => Row("added", null, Say(come, after), come)),
        ]);

    /// <summary>
    /// A paragraph for each obligation: what differs, then what appeared (+) and vanished (-) under it.
    /// </summary>
    public void WriteText(TextWriter output, bool withProofs)
    {
        foreach (var (word, change) in Sides())
        {
            foreach (var row in Rows(word, change))
            {
                var year = row[3] is null ? "" : " " + row[3];
                output.Write($"{row[1]} {row[2]}{year} {row[4]}: {row[5] ?? "none"} -> {row[6] ?? "none"}\n");
            }

            foreach (var line in Because(change))
            {
                output.Write($"  {line}\n");
            }

            if (withProofs)
            {
                WriteProof(output, "before", change.ProofBefore, before);
                WriteProof(output, "after", change.ProofAfter, after);
            }
        }

        WriteText(output, "-", "before", machinery.Removed, before, withProofs);
        WriteText(output, "+", "after", machinery.Added, after, withProofs);
    }

    /// <summary>Writes <c>added[]</c>, <c>removed[]</c>, <c>changed[]</c> and <c>machinery</c>.</summary>
    public void WriteJson(Utf8JsonWriter json, bool withProofs)
    {
        (string, IReadOnlyList<ObligationChange>)[] parts =
            [("added", diff.Added), ("removed", diff.Removed), ("changed", diff.Changed)];
        foreach (var (name, changes) in parts)
        {
            json.WriteStartArray(name);
            foreach (var change in changes)
            {
                Write(json, change, withProofs);
            }

            json.WriteEndArray();
        }

        json.WriteStartObject("machinery");
        Write(json, "added", machinery.Added, after);
        Write(json, "removed", machinery.Removed, before);
        json.WriteEndObject();
    }

    private static string Say(MachineryChange change, Assessment side) => side.Describe(change.Conclusion);

    private static string? Rule(MachineryChange change) =>
        change.Proof?.Grounds is [var ground, ..] ? ground.Rule.Name : null;

    private static IReadOnlyList<string?> Row(string word, string? was, string? becomes, MachineryChange change) =>
        [word, null, null, null, "machinery", was, becomes, Rule(change) is { } rule ? $"rule {rule}" : null];

    private static void WriteText(
        TextWriter output,
        string sign,
        string side,
        IReadOnlyList<MachineryChange> changes,
        Assessment assessment,
        bool withProofs)
    {
        foreach (var change in changes)
        {
            output.Write($"{sign} {Say(change, assessment)}\n");
            output.Write(Rule(change) is { } rule ? $"  {sign} rule {rule}\n" : "");
            if (withProofs)
            {
                WriteProof(output, side, change.Proof, assessment);
            }
        }
    }

    private static IEnumerable<string?[]> Cells(ObligationChange change) =>
        change.Fields.Count > 0
            ? change.Fields.Select(field => new[] { field.Name, field.From, field.To })
            : [["obligation", Standing(change.Before), Standing(change.After)]];

    private static string? Standing(Obligation? o) => o is null
        ? null
        : Words.Of(o.Status) + (o.Due is null ? "" : ", due " + Words.Of(o.Due));

    private static void WriteProof(TextWriter output, string side, Proof? proof, Assessment assessment)
    {
        if (proof is not null)
        {
            output.Write($"  {side}:\n");
            foreach (var line in ProofText.Render(proof, assessment.Describe).TrimEnd('\n').Split('\n'))
            {
                output.Write($"    {line}\n");
            }
        }
    }

    private IEnumerable<(string Word, ObligationChange Change)> Sides() =>
    [
        .. diff.Added.Select(change => ("added", change)),
        .. diff.Removed.Select(change => ("removed", change)),
        .. diff.Changed.Select(change => ("changed", change)),
    ];

    private IEnumerable<IReadOnlyList<string?>> Rows(string word, ObligationChange change)
    {
        var (o, because) = (change.Obligation, string.Join("; ", Because(change)));
        return Cells(change).Select(cells => (IReadOnlyList<string?>)
            [word, o.State.Value, o.Provision, o.Year is { } year ? $"{year}" : null, .. cells, because]);
    }

    private IEnumerable<string> Because(ObligationChange change) =>
    [
        .. change.Appeared.Facts.Select(fact => "+ " + after.Describe(fact)),
        .. change.Vanished.Facts.Select(fact => "- " + before.Describe(fact)),
        .. change.Appeared.Rules.Select(rule => $"+ rule {rule.Name}"),
        .. change.Vanished.Rules.Select(rule => $"- rule {rule.Name}"),
    ];

    private void Write(Utf8JsonWriter json, ObligationChange change, bool withProofs)
    {
        json.WriteStartObject();
        json.WriteString("state", change.Obligation.State.Value);
        json.WriteString("provision", change.Obligation.Provision);
        json.Number("year", change.Obligation.Year);
        json.WriteString("duty", change.Obligation.Duty);
        Write(json, "before", change.Before);
        Write(json, "after", change.After);
        json.Objects("fields", change.Fields, field =>
        {
            json.WriteString("field", field.Name);
            json.WriteString("from", field.From);
            json.WriteString("to", field.To);
        });
        json.WriteStartObject("because");
        Write(json, "appeared", change.Appeared, after);
        Write(json, "vanished", change.Vanished, before);
        json.WriteEndObject();
        if (withProofs)
        {
            json.WriteStartObject("proofs");
            Write(json, "before", change.ProofBefore, before);
            Write(json, "after", change.ProofAfter, after);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void Write(
        Utf8JsonWriter json, string name, IReadOnlyList<MachineryChange> changes, Assessment assessment)
    {
        json.WriteStartArray(name);
        foreach (var change in changes)
        {
            json.WriteStartObject();
            json.WriteString("conclusion", Say(change, assessment));
            json.WriteString("rule", Rule(change));
            Write(json, "proof", change.Proof, assessment);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, string name, Obligation? o)
    {
        if (o is null)
        {
            json.WriteNull(name);
            return;
        }

        json.WriteStartObject(name);
        json.WriteString("status", Words.Of(o.Status));
        json.WriteString("statusBecause", o.StatusBecause);
        json.Date("originalDue", o.OriginalDue);
        json.Date("due", o.Due);
        json.WriteString("satisfiedOn", o.SatisfiedOn?.Text);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Support support, Assessment assessment)
    {
        json.WriteStartObject(name);
        json.Texts("facts", support.Facts.Select(fact => assessment.Describe(fact)));
        json.Texts("rules", support.Rules.Select(rule => rule.Name));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, Proof? proof, Assessment assessment)
    {
        json.WritePropertyName(name);
        if (proof is null)
        {
            json.WriteNullValue();
        }
        else
        {
            ProofJson.Write(proof, json, assessment.Describe);
        }
    }
}
