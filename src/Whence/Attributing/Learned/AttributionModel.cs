using Whence.Languages;

namespace Whence.Attributing.Learned;

/// <summary>The trained weights of attribution: what finds cues, what proposes each one's source and content, what chooses.</summary>
internal sealed class AttributionModel
{
    /// <summary>The version of the weights' format.</summary>
    public const int Version = 1;

    /// <summary>The model's name in its file.</summary>
    public const string Name = "attribution";

    private const string File = "Attributing/Learned/attribution.model";

    private static readonly Lazy<AttributionModel> Loaded = new(() =>
        new AttributionModel(new WeightsReader(File, Weights.Shipped(File, Name, Version)))
    );

    /// <summary>Puts a model together.</summary>
    public AttributionModel(CueRates rates, LabelChain roles, LabelChain around, LinearWeights choice) =>
        (Rates, Roles, Around, Choice) = (rates, roles, around, choice);

    private AttributionModel(WeightsReader reader)
        : this(
            new CueRates(ref reader),
            new LabelChain(ref reader),
            new LabelChain(ref reader),
            new LinearWeights(ref reader)
        ) { }

    /// <summary>The model that ships; loaded once.</summary>
    /// <exception cref="WeightsException">Its weights cannot be used.</exception>
    public static AttributionModel Shipped => Loaded.Value;

    /// <summary>How often each word is a cue.</summary>
    public CueRates Rates { get; }

    /// <summary>Labels every token with the role it seems to have.</summary>
    public LabelChain Roles { get; }

    /// <summary>Labels the tokens around one cue.</summary>
    public LabelChain Around { get; }

    /// <summary>Weighs whole proposals.</summary>
    public LinearWeights Choice { get; }

    /// <summary>The model in the bytes of a file called <paramref name="file"/>.</summary>
    /// <exception cref="WeightsException">The file cannot be used.</exception>
    public static AttributionModel Read(string file, ReadOnlySpan<byte> bytes) =>
        new(new WeightsReader(file, Weights.Unpack(file, bytes, Name, Version)));

    /// <summary>The bytes of the model's file: the same for the same weights.</summary>
    public byte[] Pack() =>
        Weights.Pack(
            Name,
            Version,
            writer =>
            {
                Rates.Write(writer);
                Roles.Write(writer);
                Around.Write(writer);
                Choice.Write(writer);
            }
        );
}
