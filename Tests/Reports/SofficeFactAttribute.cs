namespace CcmPlanner.Tests.Reports;

/// <summary>A test with LibreOffice; shown as skipped, with the reason, where there is none.</summary>
[AttributeUsage(AttributeTargets.Method)]
public sealed class SofficeFactAttribute : FactAttribute
{
    public SofficeFactAttribute()
    {
        if (!Soffice.IsThere)
        {
            Skip = "needs soffice, which is not installed here (Debian: apt-get install libreoffice-calc)";
        }
    }
}
