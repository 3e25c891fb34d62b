using Whence.Reading;

namespace Whence.Attributing.Actors;

/// <summary>Tells two neighbouring phrases that are one actor: "Jane Doe, a geologist", "the mayor, John Roe,", "Alliance for Rivers (AFR)".</summary>
internal static class Apposition
{
    /// <summary>Whether <paramref name="second"/>, the next mention after <paramref name="first"/>, describes or names it again.</summary>
    public static bool Joins(AnnotatedText text, Mention first, Mention second)
    {
        if (
            first.Form is not (MentionForm.Name or MentionForm.Description)
            || first.Plural == true
            || second.Plural == true
            || second.Speaks
            || (second.Class == ActorClass.Person && IsWhere(text, first))
        )
        {
            return false;
        }
        var between = second.First == first.End + 1 ? text.Lower(first.End) : "";
        if (between == "(")
        {
            return text.Lower(second.End) == ")"
                && second.End == second.First + 1
                && char.IsUpper(text.Word(second.First)[^1]);
        }
        var opens = text.Lower(second.First) is "a" or "an";
        if (between != "," && !(opens && second.First == first.End))
        {
            return false;
        }
        return (first.Form, second.Form) switch
        {
            (MentionForm.Name, MentionForm.Description) => second.Class == ActorClass.Person
                ? first.Class is ActorClass.Person or ActorClass.Unknown
                : opens && second.Class != ActorClass.Unknown && first.Class != ActorClass.Person,
            (MentionForm.Description, MentionForm.Name) => first.Class == ActorClass.Person
                ? second.Class == ActorClass.Person || (second.Class == ActorClass.Unknown && second.Head > second.Name)
                : first.Definite
                    && first.Class != ActorClass.Unknown
                    && second.Class != ActorClass.Person
                    && IsClosed(text, second),
            _ => false,
        };
    }

    // "In Riverton, a spokeswoman said": a place, and nobody's name.
    private static bool IsWhere(AnnotatedText text, Mention name) =>
        name.Form == MentionForm.Name && text.Lower(name.First - 1) is "in" or "at" or "near" or "outside" or "from";

    // "the operator, Nordkem,": what goes on after the name begins a clause of its own.
    private static bool IsClosed(AnnotatedText text, Mention name) =>
        name.End >= text.Count || text.Lower(name.End) is "," or "." or ";";
}
