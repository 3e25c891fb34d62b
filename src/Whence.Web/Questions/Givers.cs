using Whence.Sqlite.Tables;

namespace Whence.Web.Questions;

/// <summary>The ids of figures whose words give a question's numbers; a number that no words give stands by itself.</summary>
/// <param name="Low">Of one that gives the least.</param>
/// <param name="Best">Of one that gives the best supported.</param>
/// <param name="High">Of one that gives the greatest.</param>
public sealed record Givers(string? Low, string? Best, string? High)
{
    /// <summary>Those of <paramref name="question"/>, by its number.</summary>
    public static Givers Of(VoiceList voices, long number, Question question)
    {
        var low = Giving(question.Low);
        var high = question.High == question.Low ? low : Giving(question.High);
        return new Givers(
            low,
            question.Best == question.Low ? low
                : question.Best == question.High ? high
                : Giving(question.Best),
            high
        );

        string? Giving(long? given) => given is { } said ? voices.Giving(number, said)?.Id : null;
    }
}
