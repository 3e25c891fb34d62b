namespace Whence.Web.Adding;

/// <summary>Marks where uploads come in.</summary>
internal sealed class TakesUploads;
