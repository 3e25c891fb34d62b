using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;
using Whence.Web.Reviewing;

namespace Whence.Web.Api;

/// <summary>What the body of a review has.</summary>
internal sealed record SentReview
{
    /// <summary>How it is read: nothing that is unknown is passed over.</summary>
    public static JsonSerializerOptions Form { get; } =
        new(JsonSerializerDefaults.Web) { UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow };

    /// <summary>Of what.</summary>
    public string? Id { get; init; }

    /// <summary>What is decided.</summary>
    public string? Decision { get; init; }

    /// <summary>Why.</summary>
    public string? Why { get; init; }

    /// <summary>What is merged, or split off.</summary>
    public string[]? Others { get; init; }

    /// <summary>Who decides, where nobody is logged in.</summary>
    public string? Who { get; init; }

    /// <summary>The newest decision of it that has been seen, by its entry.</summary>
    public long? Seen { get; init; }

    /// <summary>What is right.</summary>
    public SentCorrection? Correction { get; init; }

    /// <summary>The same as the form of the pages sends it.</summary>
    public SentDecision Fields()
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        void Put(string name, string? value)
        {
            if (value is not null)
            {
                fields[name] = value;
            }
        }
        Put("decision", Decision);
        Put("why", Why);
        if (Correction is { } right)
        {
            Put("low", right.Low?.ToString(CultureInfo.InvariantCulture));
            Put("high", right.High?.ToString(CultureInfo.InvariantCulture));
            Put("open", right is { Low: not null, High: null } ? "open" : null);
            Put("measure", right.Measure);
            Put("population", right.Population);
            Put("place", right.Place);
            Put("from", right.From);
            Put("to", right.To);
            Put("source", right.Source);
        }
        return new SentDecision(fields);
    }
}
