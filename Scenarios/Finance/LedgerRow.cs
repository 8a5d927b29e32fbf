using System.Globalization;
using CcmPlanner.Engine.Values;
using CcmPlanner.Scenarios.Intake;
using CsvHelper;
using NodaTime;

namespace CcmPlanner.Scenarios.Finance;

/// <summary>Takes the fields of one line by name and type; what does not fit becomes a problem at its place.</summary>
internal sealed class LedgerRow
{
    private const int Shown = 40;

    private readonly CsvReader csv;
    private readonly SourceText text;
    private readonly List<Problem> problems;
    private readonly int start;

    public LedgerRow(CsvReader csv, SourceText text, List<Problem> problems)
    {
        (this.csv, this.text, this.problems) = (csv, text, problems);
        start = (int)csv.ByteOffset;
        Line = text.LineAt(start);
        if (csv.FieldCount > csv.Headers.Count)
        {
            IsSound = false;
            problems.Add(new Problem(
                Severity.Error,
                text.PlaceAt(start + OffsetOf(csv.RawRecord, csv.Separator, csv.Headers.Count), "line"),
                $"{csv.FieldCount} fields under {csv.Headers.Count} columns",
                "one field for each column; a field with a comma in double quotes"));
        }
    }

    /// <summary>The line, counted from 1.</summary>
    public int Line { get; }

    /// <summary>False once an error was found in it.</summary>
    public bool IsSound { get; private set; } = true;

    /// <summary>True when the file has such a column.</summary>
    public bool Has(string name) => csv.TryGetFieldIndex(name, out _);

    /// <summary>A day, not after today.</summary>
    public LocalDate? Day(string name, LocalDate today)
    {
        var (day, wrong) = DateText.Day(Text(name), 1);
        if (wrong is not null)
        {
            Error(name, Quoted(name), wrong);
            return null;
        }

        if (day > today)
        {
            Error(name, $"{DateText.Iso(day)}, which lies ahead", $"a day up to {DateText.Iso(today)}");
        }

        return day;
    }

    /// <summary>A State's code.</summary>
    public StateCode? State(string name)
    {
        if (StateCode.IsWellFormed(Text(name)))
        {
            return new StateCode(Text(name));
        }

        Error(name, Quoted(name), "the State's code of three capital letters (ISO 3166-1 alpha-3)");
        return null;
    }

    /// <summary>An amount to the centime.</summary>
    public decimal? Money(string name, bool required)
    {
        if (!required && Text(name).Length == 0)
        {
            return null;
        }

        const NumberStyles styles = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;
        if (!decimal.TryParse(Text(name), styles, CultureInfo.InvariantCulture, out var amount)
            || Math.Abs(amount) > 100_000_000)
        {
            Error(name, Quoted(name), "an amount such as 1234.50");
            return null;
        }

        if (decimal.Round(amount, 2) != amount)
        {
            Error(name, $"{Text(name)}, which has more than two decimals", "an amount to the centime");
            return null;
        }

        return amount;
    }

    /// <summary>A currency whose rate is on record.</summary>
    public string? Currency(string name)
    {
        if (Currencies.All.Contains(Text(name)))
        {
            return Text(name);
        }

        Error(name, Quoted(name), Currencies.Wanted(Text(name)));
        return null;
    }

    /// <summary>One of some words.</summary>
    public T? Word<T>(string name, Dictionary<string, T> words)
        where T : struct
    {
        if (words.TryGetValue(Text(name), out var meaning))
        {
            return meaning;
        }

        Error(name, Quoted(name), $"one of {string.Join(", ", words.Keys)}");
        return null;
    }

    /// <summary>A calendar year.</summary>
    public int? Year(string name, int first, int last)
    {
        if (int.TryParse(Text(name), NumberStyles.None, CultureInfo.InvariantCulture, out var year)
            && year >= first
            && year <= last)
        {
            return year;
        }

        Error(name, Quoted(name), $"a year from {first} to {last}");
        return null;
    }

    /// <summary>Adds an error at a field.</summary>
    public void Error(string name, string found, string write)
    {
        IsSound = false;
        _ = csv.TryGetFieldIndex(name, out var field);
        var offset = start + OffsetOf(csv.RawRecord, csv.Separator, field);
        problems.Add(new Problem(Severity.Error, text.PlaceAt(offset, name), found, write));
    }

    /// <summary>How many bytes after the beginning of its line a field begins.</summary>
    public static int OffsetOf(ReadOnlySpan<byte> raw, char separator, int field)
    {
        var quoted = false;
        for (var at = 0; at < raw.Length && field > 0; at++)
        {
            quoted ^= raw[at] == '"';
            field -= raw[at] == separator && !quoted ? 1 : 0;
            if (field == 0)
            {
                return at + 1;
            }
        }

        return field == 0 ? 0 : raw.Length;
    }

    private string Text(string name) =>
        csv.TryGetFieldIndex(name, out var field) && field < csv.FieldCount ? csv.GetString(field).Trim() : "";

    private string Quoted(string name)
    {
        var said = string.Concat(Text(name).Select(letter => char.IsControl(letter) ? ' ' : letter));
        return said.Length == 0 ? "nothing" : $"\"{(said.Length > Shown ? said[..Shown] + "…" : said)}\"";
    }
}
