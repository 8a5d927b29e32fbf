using System.Globalization;
using CcmPlanner.Tui.State;

namespace CcmPlanner.Tui.Screen;

/// <summary>
/// Names of keys: one character for itself, otherwise <c>enter</c>, <c>esc</c>, <c>up</c>, <c>pgdn</c>, <c>f1</c>, with
/// <c>C-</c>, <c>M-</c> and <c>S-</c> before for control, alt and shift.
/// </summary>
internal static class VtKeys
{
    /// <summary>The byte that begins every sequence.</summary>
    public const byte Escape = 0x1B;

    /// <summary>The key behind a control byte.</summary>
    public static string OfControl(byte code) => code switch
    {
        0 => "C-space",
        8 or 0x7F => "backspace",
        9 => "tab",
        10 or 13 => "enter",
        <= 26 => "C-" + (char)('a' + code - 1),
        _ => "C-" + (char)('@' + code),
    };

    /// <summary>The key behind the last character of a sequence and its parameters; null for none we use.</summary>
    public static string? OfFinal(char final, string parameters)
    {
        var numbers = parameters.Split(';');
        var name = final switch
        {
            'A' => "up",
            'B' => "down",
            'C' => "right",
            'D' => "left",
            'H' => "home",
            'F' => "end",
            'Z' => "S-tab",
            'P' => "f1",
            'Q' => "f2",
            'R' => "f3",
            'S' => "f4",
            'M' when parameters.Length == 0 => "enter",
            '~' => OfNumber(Number(numbers[0])),
            _ => null,
        };
        return name is null ? null : Modifiers(numbers.Length > 1 ? Number(numbers[1]) : 1) + name;
    }

    /// <summary>The function keys of the Linux console.</summary>
    public static string? OfLinuxConsole(char final) =>
        final is >= 'A' and <= 'E' ? string.Create(CultureInfo.InvariantCulture, $"f{final - 'A' + 1}") : null;

    /// <summary>What the mouse did; null for anything but a press of the first button and the wheel.</summary>
    public static Message? MouseOf(string parameters, char final)
    {
        var numbers = parameters.Length > 0 && parameters[0] == '<' ? parameters[1..].Split(';') : [];
        if (final is not 'M' || numbers.Length != 3)
        {
            return null;
        }

        var button = Number(numbers[0]);
        return (button & ~0x1C) switch
        {
            0 => new Message.Click(Number(numbers[1]) - 1, Number(numbers[2]) - 1),
            64 => new Message.Wheel(-1),
            65 => new Message.Wheel(1),
            _ => null,
        };
    }

    private static string? OfNumber(int number) => number switch
    {
        1 or 7 => "home",
        2 => "insert",
        3 => "delete",
        4 or 8 => "end",
        5 => "pgup",
        6 => "pgdn",
        >= 11 and <= 15 => string.Create(CultureInfo.InvariantCulture, $"f{number - 10}"),
        >= 17 and <= 21 => string.Create(CultureInfo.InvariantCulture, $"f{number - 11}"),
        23 or 24 => string.Create(CultureInfo.InvariantCulture, $"f{number - 12}"),
        _ => null,
    };

    private static string Modifiers(int code)
    {
        var bits = Math.Clamp(code - 1, 0, 7);
        return ((bits & 4) != 0 ? "C-" : "") + ((bits & 2) != 0 ? "M-" : "") + ((bits & 1) != 0 ? "S-" : "");
    }

    private static int Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? Math.Min(number, 100_000)
            : 0;
}
