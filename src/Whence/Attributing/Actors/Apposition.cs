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
                && (
                    second.Class == ActorClass.Person
                    || (second.Class == ActorClass.Unknown && second.Head > second.Name)
                ),
            _ => false,
        };
    }
}
