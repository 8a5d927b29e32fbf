using System.CommandLine;
using CcmPlanner.Rules.Provisions;
using CcmPlanner.Scenarios.RuleBooks;
using CcmPlanner.Scenarios.RuleBooks.Lint;

namespace CcmPlanner.Tui.CommandLine;

/// <summary>
/// <c>ccm lint</c>: whether the law is written down completely and soundly. Exit code 1 when it is not.
/// </summary>
internal static class LintCommand
{
    public static Command Create(GlobalOptions options)
    {
        var command = new Command(
            "lint", "Coverage of the provisions, and what is wrong with rules, numbers, citations and readings");
        command.SetAction(parsed => Show(options.Read(parsed), parsed.InvocationConfiguration.Output));
        return command;
    }

    private static int Show(Question question, TextWriter output)
    {
        var book = Compendium.At(question.RulesAt);
        var findings = LawLint.Shipped(book);
        switch (question.Format)
        {
            case OutputFormat.Json:
                JsonOut.Write(output, json => Write(json, question, book.Coverage, findings));
                break;
            case OutputFormat.Table:
                Say(output, book.Coverage, findings, question.Verbose);
                break;
            default:
                new Table(["severity", "kind", "subject", "message"], [.. findings.Select(Row)])
                    .Write(output, question.Format);
                break;
        }

        return findings.Any(finding => finding.Severity == FindingSeverity.Error) ? ExitCode.No : ExitCode.Done;
    }

    private static void Say(TextWriter output, Coverage coverage, IReadOnlyList<Finding> findings, bool verbose)
    {
        output.Write($"{coverage.Provisions.Count} provisions: {coverage.Count(CoverageKind.Encoded)} encoded, "
            + $"{coverage.Count(CoverageKind.Reasoned)} reasoned, {coverage.Count(CoverageKind.NotYet)} not yet\n");
        output.Write($"{findings.Count(f => f.Severity == FindingSeverity.Error)} errors, "
            + $"{findings.Count(f => f.Severity == FindingSeverity.Warning)} warnings, "
                + $"{findings.Count(f => f.Severity == FindingSeverity.Note)} notes\n");
        foreach (var finding in findings.Where(f => verbose || f.Severity != FindingSeverity.Note))
        {
            output.Write($"{Severity(finding)}: {finding.Kind}: {finding.Subject}: {finding.Message}\n");
        }

        output.Write("\nNot said by a rule, and why:\n");
        foreach (var one in coverage.Provisions.Where(one => one.NotEncodedBecause is not null))
        {
            output.Write($"  {one.Provision.Id}: {one.NotEncodedBecause}\n");
        }
    }

    private static void Write(
        System.Text.Json.Utf8JsonWriter json, Question question, Coverage coverage, IReadOnlyList<Finding> findings)
    {
        json.WriteStartObject();
        json.WriteLaw(question);
        json.WriteStartObject("coverage");
        json.WriteNumber("provisions", coverage.Provisions.Count);
        json.WriteNumber("encoded", coverage.Count(CoverageKind.Encoded));
        json.WriteNumber("reasoned", coverage.Count(CoverageKind.Reasoned));
        json.WriteNumber("notYet", coverage.Count(CoverageKind.NotYet));
        json.WriteEndObject();
        json.Objects("notEncoded", coverage.Provisions.Where(one => one.NotEncodedBecause is not null), one =>
        {
            json.WriteString("id", one.Provision.Id);
            json.WriteString("because", one.NotEncodedBecause);
        });
        json.Objects("findings", findings, finding =>
        {
            json.WriteString("severity", Severity(finding));
            json.WriteString("kind", finding.Kind);
            json.WriteString("subject", finding.Subject);
            json.WriteString("message", finding.Message);
        });
        json.WriteEndObject();
    }

    private static IReadOnlyList<string?> Row(Finding finding) =>
        [Severity(finding), finding.Kind, finding.Subject, finding.Message];

    private static string Severity(Finding finding) => finding.Severity.ToString().ToLowerInvariant();
}
