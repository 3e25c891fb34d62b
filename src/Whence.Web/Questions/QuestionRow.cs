namespace Whence.Web.Questions;

/// <summary>A question as the list shows it.</summary>
/// <param name="Number">Its place in the list.</param>
/// <param name="Question">The question.</param>
/// <param name="Givers">The figures that give its numbers.</param>
public sealed record QuestionRow(long Number, Question Question, Givers Givers);
