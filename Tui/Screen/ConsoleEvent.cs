using System.Runtime.InteropServices;

namespace CcmPlanner.Tui.Screen;

/// <summary>INPUT_RECORD of a Windows console as far as it is read: a key going down or up.</summary>
[StructLayout(LayoutKind.Explicit, Size = 20)]
internal struct ConsoleEvent
{
    /// <summary>An event of the keyboard.</summary>
    public const ushort KeyKind = 0x0001;

    /// <summary>The window has another size.</summary>
    public const ushort SizeKind = 0x0004;

    /// <summary>The Alt key.</summary>
    public const ushort Alt = 0x0012;

    [FieldOffset(0)]
    public ushort Kind;

    [FieldOffset(4)]
    public int IsDown;

    [FieldOffset(8)]
    public ushort Repeats;

    [FieldOffset(10)]
    public ushort Key;

    [FieldOffset(14)]
    public ushort Character;

    /// <summary>
    /// True where a character comes with it: a key pressed, or Alt let go after its number was typed on the keypad.
    /// </summary>
    public readonly bool Types => Kind == KeyKind && Character != 0 && (IsDown != 0 || Key == Alt);
}
