//! The fields of a form of the back office for the image of an event or a programme.

use crate::layout::{Check, Field, FileField, FormState, Group};
use crate::page_context::{PageContext, image_path};
use domain::events::{ImageId, MAX_IMAGE_MEGABYTES};
use leptos::prelude::*;
use text::say;

/// The formats that the server reads.
const ACCEPT: &str = "image/jpeg,image/png,image/webp";

/// An image and what is said about it. The form needs `enctype="multipart/form-data"`.
#[component]
pub fn ImageField(state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let hint = say!(words, "office-image-file-hint", megabytes = i64::from(MAX_IMAGE_MEGABYTES));
    let alt = state.value("image_alt");
    view! {
        <Group legend=say!(words, "office-image") state=state.clone() field=None hint=None is_heading=true>
            <ImageFile label=say!(words, "office-image-file") hint alt state=state.clone() />
            <div class="pair">
                <Field name="image_alt".to_owned() label=say!(words, "office-image-alt") state=state.clone()
                    hint=Some(say!(words, "office-image-alt-hint")) />
                <Field name="image_credit".to_owned() label=say!(words, "office-image-credit") state is_optional=true
                    hint=Some(say!(words, "office-image-credit-hint")) />
            </div>
        </Group>
    }
}

/// The image that is chosen (`image_hash`) with a box to remove it, and the file of another one. The form needs
/// `enctype="multipart/form-data"`.
#[component]
pub fn ImageFile(
    label: String,
    hint: String,
    /// The text for those who do not see the image.
    alt: String,
    state: FormState,
) -> impl IntoView {
    let chosen = state.data.value("image_hash").and_then(ImageId::parse);
    let chosen = chosen.map(|id| view! { <ChosenImage id alt state=state.clone() /> });
    view! {
        {chosen}
        <FileField name="image" label hint accept=ACCEPT state />
    }
}

/// The image as a small picture, and the hidden field that keeps it.
#[component]
fn ChosenImage(id: ImageId, alt: String, state: FormState) -> impl IntoView {
    let words = PageContext::get().words;
    let (full_width, full_height) = id.size();
    let (width, height) = id.sizes().first().copied().unwrap_or(id.size());
    let is_removed = state.data.value("image_remove").is_some();
    view! {
        <figure class="chosen-image">
            <img src=image_path(&id, width) width=width height=height alt=alt />
            <figcaption>{say!(words, "office-image-chosen", width = full_width, height = full_height)}</figcaption>
        </figure>
        <input r#type="hidden" name="image_hash" value=id.to_string() />
        <Check name="image_remove".to_owned() value="yes" label=say!(words, "office-image-remove") is_checked=is_removed
            small=None is_first=true />
    }
}
