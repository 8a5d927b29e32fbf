using System.Runtime.CompilerServices;
using System.Text.Json;
using CcmPlanner.Scenarios.Forecasting;
using NodaTime;

namespace CcmPlanner.Tests.Forecasting;

public sealed class ForecastJsonTests
{
    /// <summary>The bits themselves, on every machine; a change of model, priors or arithmetic shows here.</summary>
    [Fact]
    public void The_document_is_the_approved_one()
    {
        var settings = Lands.Settings(trials: 200) with { RulesHash = "rules", Version = "1.2.3" };

        var text = ForecastJson.Text(ClearanceForecast.Run(Lands.Three, settings));

        var approved = File.ReadAllText(Approved());
        if (text != approved)
        {
            File.WriteAllText(Approved().Replace(".approved.", ".received.", StringComparison.Ordinal), text);
        }

        text.ShouldBe(approved);
    }

    [Fact]
    public void Figures_have_value_and_error_and_null_where_there_is_none()
    {
        var root = Document(Lands.Settings());
        var alphaland = root.GetProperty("states").GetProperty("ALP");
        var p50 = alphaland.GetProperty("completion").GetProperty("p50");
        var betaria = root.GetProperty("states").GetProperty("BET");
        var gammastan = root.GetProperty("states").GetProperty("GAM");

        p50.GetProperty("value").GetString()!.Length.ShouldBe("2030-01".Length);
        p50.GetProperty("error").GetInt32().ShouldBeGreaterThanOrEqualTo(0);
        alphaland.GetProperty("remainingAtDue").GetProperty("mean").GetProperty("error").GetDouble().ShouldBePositive();
        var extensions = alphaland.GetProperty("extensions");
        extensions.GetProperty("probability").GetProperty("value").GetDouble().ShouldBeInRange(0.9, 1);
        extensions.GetProperty("firstMonths").GetProperty("p50").GetProperty("value").GetInt32()
            .ShouldBeInRange(12, 60);
        extensions.GetProperty("because").ValueKind.ShouldBe(JsonValueKind.Null);
        betaria.GetProperty("completion").GetProperty("probabilityByDue").ValueKind.ShouldBe(JsonValueKind.Null);
        gammastan.GetProperty("completion").GetProperty("p50").ValueKind.ShouldBe(JsonValueKind.Null);
        gammastan.GetProperty("extensions").GetProperty("expectedCount").ValueKind.ShouldBe(JsonValueKind.Null);
        gammastan.GetProperty("because").GetString().ShouldBe("no public record gives the contaminated area");
    }

    [Fact]
    public void Beyond_the_horizon_is_said_and_an_open_interval_too()
    {
        var settings = Lands.Settings(trials: 40) with { Horizon = new LocalDate(2034, 1, 1) };
        var completion = Document(settings).GetProperty("states").GetProperty("ALP").GetProperty("completion");

        JsonSerializer.Serialize(completion.GetProperty("p95")).ShouldBe("""{"value":null,"beyondHorizon":true}""");
        completion.GetProperty("p50").TryGetProperty("errorAtLeast", out var open).ShouldBeTrue();
        open.GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public void There_is_no_clock_thread_count_or_machine_in_it()
    {
        var provenance = Document(Lands.Settings()).GetProperty("provenance");

        provenance.EnumerateObject().Select(property => property.Name)
            .ShouldBe(["seed", "trials", "inputHash", "rulesHash", "version"]);
    }

    private static JsonElement Document(ForecastSettings settings) =>
        JsonDocument.Parse(ForecastJson.Text(ClearanceForecast.Run(Lands.Three, settings))).RootElement;

    private static string Approved([CallerFilePath] string here = "") =>
        Path.Combine(Path.GetDirectoryName(here)!, "forecast.approved.json");
}
