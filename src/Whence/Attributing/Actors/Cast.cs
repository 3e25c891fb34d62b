using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Who is who in one report: the actors it mentions, and whom its pronouns and descriptions stand for.</summary>
public sealed class Cast
{
    // Whoever is quoted is named no farther off than this many characters from a "we" of theirs.
    private const int NearQuotation = 400;

    private readonly AnnotatedText text;
    private readonly ImmutableArray<Attribution> attributions;
    private readonly MentionReader reader;
    private readonly Identities identities;
    private readonly Antecedents antecedents;
    private readonly List<Mention> mentions;
    private readonly List<Actor?> actors = [];
    private readonly Dictionary<int, Attribution> bySource = [];
    private readonly Dictionary<string, Attribution> byId = new(StringComparer.Ordinal);

    /// <summary>Reads who is who.</summary>
    /// <param name="text">The report.</param>
    /// <param name="attributions">Its attributions, with their sources.</param>
    public Cast(AnnotatedText text, ImmutableArray<Attribution> attributions)
    {
        this.text = text;
        this.attributions = attributions;
        reader = new MentionReader(text);
        identities = new Identities(text);
        var sources = new List<(int First, int End)>(attributions.Length);
        var said = new bool[text.Count];
        foreach (var attribution in attributions)
        {
            byId.TryAdd(attribution.Id, attribution);
            foreach (var content in attribution.Content)
            {
                var (first, end) = TokensOf(content);
                said.AsSpan(first, Math.Max(0, end - first)).Fill(true);
            }
            if (attribution.Source is [var source, ..])
            {
                var range = TokensOf(source);
                if (bySource.TryAdd(range.First, attribution))
                {
                    sources.Add(range);
                }
            }
        }
        sources.Sort();
        mentions = new MentionFinder(text, reader).Find(sources, said);
        antecedents = new Antecedents(text, mentions, actors);
        for (var i = 0; i < mentions.Count; i++)
        {
            actors.Add(ActorOf(i));
        }
    }

    /// <summary>The speaker of an attribution as the report names them most fully; null where nobody is named.</summary>
    public string? SpeakerOf(Attribution attribution)
    {
        // Speakers of "we" are sought outwards; the bound is that of nesting.
        for (var depth = 0; depth < 8; depth++)
        {
            if (attribution.Source is not [var source, ..])
            {
                return null;
            }
            var (first, end) = TokensOf(source);
            if (Pronoun(first, end) is not { Form: MentionForm.Self } self)
            {
                return NameOf(first, end);
            }
            if (attribution.Parent is null || !byId.TryGetValue(attribution.Parent, out var parent))
            {
                return Quoted(self) ?? source.In(text.Text);
            }
            attribution = parent;
        }
        return null;
    }

    /// <summary>
    /// The actor that tokens [<paramref name="first"/>, <paramref name="end"/>) name, as the report names them most fully; the words
    /// themselves where they name nobody else.
    /// </summary>
    public string NameOf(int first, int end) => NameOf(first, end, null);

    /// <summary>The same where a pronoun there is not whoever the token <paramref name="besides"/> begins to name: "Dia accused him".</summary>
    public string NameOf(int first, int end, int? besides)
    {
        var words = text.SpanOf(first, end).In(text.Text);
        if (reader.Read(first, end) is not { } mention)
        {
            return words;
        }
        var at = IndexOf(mention.First);
        var read = at < mentions.Count && mentions[at].First == mention.First && mentions[at].Head == mention.Head;
        if (read && actors[at] is { } actor)
        {
            return Name(actor);
        }
        if (mention.Form is MentionForm.Name or MentionForm.Description)
        {
            return !read && identities.Known(mention) is { } known ? Name(known) : words;
        }
        return Resolve(mention, at, besides) ?? words;
    }

    private string? Resolve(Mention pronoun, int before, int? besides)
    {
        var other = besides is { } token && IndexOf(token) is var held && held < actors.Count ? actors[held] : null;
        var actor = pronoun.Form switch
        {
            MentionForm.Self => null,
            MentionForm.Relative => BeforeRelative(pronoun, before),
            _ => antecedents.Of(pronoun, before, [], other),
        };
        return actor is not null ? Name(actor)
            : pronoun.Form == MentionForm.Self ? Quoted(pronoun)
            : null;
    }

    private Actor? ActorOf(int i)
    {
        var mention = mentions[i];
        switch (mention.Form)
        {
            case MentionForm.Pronoun when mention.Speaks:
                var attribution = bySource.GetValueOrDefault(mention.First);
                return antecedents.Of(mention, i, attribution?.Content ?? [], Holder(attribution, mention));
            case MentionForm.Relative:
                return BeforeRelative(mention, i);
            case MentionForm.Pronoun or MentionForm.Self:
                return null;
            default:
                if (i > 0 && actors[i - 1] is { } before && Apposition.Joins(text, mentions[i - 1], mention))
                {
                    identities.Add(before, mention);
                    return before;
                }
                if (
                    mention.Form == MentionForm.Description
                    && i + 1 < mentions.Count
                    && mentions[i + 1].Form == MentionForm.Name
                    && Apposition.Joins(text, mention, mentions[i + 1])
                )
                {
                    // "The operator, Nordkem,": whoever else an operator might be, this one is named.
                    var named = identities.Of(mentions[i + 1]);
                    identities.Add(named, mention);
                    return named;
                }
                return identities.Of(mention);
        }
    }

    // "He" within quotation marks is not whoever says it.
    private Actor? Holder(Attribution? attribution, Mention pronoun)
    {
        if (
            !text[pronoun.First].Quoted
            || attribution?.Parent is not { } id
            || !byId.TryGetValue(id, out var parent)
            || parent.Source.IsEmpty
        )
        {
            return null;
        }
        var first = TokensOf(parent.Source[0]).First;
        var at = IndexOf(first);
        return at < actors.Count && mentions[at].First == first ? actors[at] : null;
    }

    private Actor? BeforeRelative(Mention relative, int before) =>
        before > 0 && relative.First - mentions[before - 1].End <= 1 ? actors[before - 1] : null;

    private string? Quoted(Mention self)
    {
        var start = text[self.First].Start;
        var at = IndexOf(self.First);
        var after = Speaking(at, 1);
        var near =
            after >= 0 && text[mentions[after].First].Start - start < NearQuotation ? after : Speaking(at - 1, -1);
        return text[self.First].Quoted && near >= 0 && actors[near] is { } actor ? Name(actor) : null;
    }

    // The nearest speaker from a mention on, in a direction, who is known.
    private int Speaking(int from, int step)
    {
        const int tried = 20;
        for (var (i, n) = (from, 0); i >= 0 && i < mentions.Count && n < tried; i += step, n++)
        {
            if (mentions[i].Speaks && actors[i] is not null)
            {
                return i;
            }
        }
        return -1;
    }

    private Mention? Pronoun(int first, int end) =>
        reader.Read(first, end) is { Form: not (MentionForm.Name or MentionForm.Description) } pronoun ? pronoun : null;

    private string Name(Actor actor) => text.SpanOf(actor.Fullest.First, actor.Fullest.End).In(text.Text);

    // How many mentions stand before a token.
    private int IndexOf(int token)
    {
        int low = 0,
            high = mentions.Count;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = mentions[middle].First < token ? (middle + 1, high) : (low, middle);
        }
        return low;
    }

    private (int First, int End) TokensOf(Span span)
    {
        var first = text.TokenAt(span.Start);
        return (first, Math.Max(first, text.TokenAt(span.End - 1) + 1));
    }
}
